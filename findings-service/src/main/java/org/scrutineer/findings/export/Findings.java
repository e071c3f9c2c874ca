package org.scrutineer.findings.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Reads the findings of an export, in order of arrival. PostgreSQL keeps the result; few rows are
/// fetched at a time, because one finding may have a megabyte.
final class Findings {

    private static final int FETCHED_AT_A_TIME = 50;
    private static final int MOST_BYTES = 1_000_000;
    /// What the driver takes for "always in binary".
    private static final int FORCE_BINARY = -1;
    private static final String READ = """
            select s.finding_id, s.form_version, s.instance_id, s.content_version, s.device_id, s.observer_code,
                s.team_code, s.area_code, s.region_code, s.commission_code, s.station_code, s.settlement, s.access,
                s.started_at, s.ended_at, s.first_received_at, s.content_type,
                case when ? or s.answers is null then s.content end, s.answers,
                coalesce(r.state, case when s.content_version = 1 then 'RECEIVED' else 'EDITED' end)
            from submission s left join finding_review r
                on r.mission_id = s.mission_id and r.finding_id = s.finding_id
            where\s""";

    private Findings() {}

    /// What a reader needs of each finding.
    enum Part {
        /// What stands in the table of findings; content only where that is not kept apart.
        ANSWERS,
        /// Everything that was sent.
        CONTENT
    }

    /// What is done with some of them; the list is its own.
    interface Reader {
        void take(List<FindingRow> findings) throws IOException, SQLException;
    }

    /// @param connection of a snapshot
    static void read(Connection connection, Selection selection, Part part, Reader reader)
            throws SQLException, IOException {
        try (var statement = connection.prepareStatement(READ + selection.condition() + " order by s.finding_id")) {
            statement.setFetchSize(FETCHED_AT_A_TIME);
            // As bytes: as text, which a first execution gets otherwise, contents would come twice as long.
            statement.unwrap(PGStatement.class).setPrepareThreshold(FORCE_BINARY);
            statement.setBoolean(1, part == Part.CONTENT);
            selection.bind(statement, 2);
            List<FindingRow> fetched = new ArrayList<>(FETCHED_AT_A_TIME);
            int bytes = 0;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    FindingRow finding = finding(row);
                    fetched.add(finding);
                    bytes += size(finding);
                    if (fetched.size() == FETCHED_AT_A_TIME || bytes > MOST_BYTES) {
                        reader.take(fetched);
                        fetched = new ArrayList<>(FETCHED_AT_A_TIME);
                        bytes = 0;
                    }
                }
            }
            reader.take(fetched);
        }
    }

    private static FindingRow finding(ResultSet row) throws SQLException {
        return new FindingRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                instant(row, 14),
                instant(row, 15),
                row.getObject(16, OffsetDateTime.class).toInstant(),
                row.getString(17),
                row.getBytes(18),
                row.getString(19),
                row.getString(20));
    }

    private static int size(FindingRow finding) {
        byte[] content = finding.content();
        String answers = finding.answers();
        return (content == null ? 0 : content.length) + (answers == null ? 0 : answers.length());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
