package org.scrutineer.findings.visit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.scrutineer.findings.ColumnArrays;

/// Other findings that say or show the same.
enum SameContent {
    PHOTO(Neighbours.Kind.SAME_PHOTO, """
            select q.finding_id, other.finding_id, null as version from unnest(?::uuid[], ?::bytea[]) as q (finding_id, hash)
            cross join (select ?::text as id) mission
            cross join lateral (
                select distinct same.finding_id from attachment own
                cross join lateral (
                    select distinct theirs.finding_id from attachment theirs
                    where theirs.mission_id = own.mission_id and theirs.sha256 = own.sha256
                        and theirs.finding_id <> own.finding_id and %s
                    order by theirs.finding_id limit 6) same
                where own.mission_id = mission.id and own.finding_id = q.finding_id
                order by same.finding_id limit 6) other
            order by other.finding_id""".formatted(Visits.counts("theirs"))),
    ANSWERS(Neighbours.Kind.SAME_ANSWERS, """
            select q.finding_id, v.finding_id, v.version from unnest(?::uuid[], ?::bytea[]) as q (finding_id, hash)
            cross join (select ?::text as id) mission
            cross join lateral (
                select v.finding_id, v.xmin as version from visit v where v.mission_id = mission.id and v.answers_sha256 = q.hash
                    and v.finding_id <> q.finding_id and %s
                order by v.finding_id limit 6) v
            order by v.finding_id""".formatted(Visits.counts("v")));

    private final Neighbours.Kind kind;
    private final String sql;

    SameContent(Neighbours.Kind kind, String sql) {
        this.kind = kind;
        this.sql = sql;
    }

    /// Adds the neighbours of visits.
    void find(Connection connection, String missionId, List<Visit> visits, FoundPairs pairs) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            ColumnArrays<Visit> rows = new ColumnArrays<>(connection, visits);
            statement.setArray(1, rows.uuid(Visit::findingId));
            statement.setArray(2, rows.bytes(Visit::answersSha256));
            statement.setString(3, missionId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    pairs.add(row.getObject(1, UUID.class), kind, row.getObject(2, UUID.class), row.getString(3));
                }
            }
        }
    }
}
