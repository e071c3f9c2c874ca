package org.scrutineer.findings.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.intake.LockedFinding;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.Page;

/// The journal of every finding. Only ever added to.
@ApplicationScoped
class Journal {

    private static final String COLUMNS = "position, id, kind, note, about, author, recorded_at, content_version";
    private static final String INSERT = """
            insert into review_entry (id, mission_id, finding_id, kind, note, about, author, recorded_at,
                content_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";
    private static final String FIND =
            "select " + COLUMNS + " from review_entry where mission_id = ? and finding_id = ? and id = ?";
    private static final String LIST = "select " + COLUMNS + """

            from review_entry where mission_id = ? and finding_id = ? and position > ? order by position limit ?""";
    private static final String OPEN_QUERIES = "select " + COLUMNS + """

            from review_entry q where mission_id = ? and finding_id = ? and kind = 'QUERY'
                and not exists (select 1 from review_entry a where a.about = q.id and a.kind = 'ANSWER')
            order by position""";

    private final AgroalDataSource dataSource;
    private final AuditLog auditLog;

    Journal(AgroalDataSource dataSource, AuditLog auditLog) {
        this.dataSource = dataSource;
        this.auditLog = auditLog;
    }

    private record Line(long position, EntryView entry) {}

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /// @return false when there is an entry under that id, on whatever finding
    boolean add(LockedFinding finding, EntryView entry) {
        boolean added = with(INSERT, statement -> {
            statement.setObject(1, entry.entryId());
            statement.setString(2, finding.missionId());
            statement.setObject(3, finding.findingId());
            statement.setString(4, entry.kind().name());
            statement.setString(5, entry.note());
            statement.setObject(6, entry.about());
            statement.setString(7, entry.author());
            statement.setTimestamp(8, Timestamp.from(entry.recordedAt()));
            statement.setInt(9, entry.contentVersion());
            return statement.executeUpdate() == 1;
        });
        if (added) {
            auditLog.record(finding.missionId(), act(finding, entry));
        }
        return added;
    }

    /// Without the note: what colleagues write to each other stays in the journal.
    private static Act act(LockedFinding finding, EntryView entry) {
        return Act.of(
                        "review." + entry.kind().name().toLowerCase(Locale.ROOT),
                        "finding",
                        finding.findingId().toString())
                .version(entry.contentVersion())
                .details(Map.of("entry", entry.entryId().toString()));
    }

    Optional<EntryView> find(String missionId, UUID findingId, UUID entryId) {
        return with(FIND, statement -> {
                    statement.setString(1, missionId);
                    statement.setObject(2, findingId);
                    statement.setObject(3, entryId);
                    return lines(statement);
                })
                .stream()
                .map(Line::entry)
                .findFirst();
    }

    /// In the order in which they were written.
    Page<EntryView> list(String missionId, UUID findingId, long after, int size) {
        List<Line> lines = with(LIST, statement -> {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setLong(3, after);
            statement.setInt(4, size + 1);
            return lines(statement);
        });
        Page<Line> page = Page.of(lines, size, line -> Long.toString(line.position));
        return new Page<>(page.items().stream().map(Line::entry).toList(), page.next());
    }

    /// Queries that the team has not answered, oldest first.
    List<EntryView> openQueries(String missionId, UUID findingId) {
        return with(OPEN_QUERIES, statement -> {
                    statement.setString(1, missionId);
                    statement.setObject(2, findingId);
                    return lines(statement);
                })
                .stream()
                .map(Line::entry)
                .toList();
    }

    private static List<Line> lines(PreparedStatement statement) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                lines.add(new Line(row.getLong(1), entry(row)));
            }
        }
        return lines;
    }

    private static EntryView entry(ResultSet row) throws SQLException {
        return new EntryView(
                row.getObject(2, UUID.class),
                EntryKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getInt(8));
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
