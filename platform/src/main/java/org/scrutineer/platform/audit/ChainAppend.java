package org.scrutineer.platform.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Moves waiting acts to the ends of their chains; for the one connection that holds the lock of the chainer.
final class ChainAppend {

    private static final String TAKE = "with taken as (delete from audit_waiting where position in"
            + " (select position from audit_waiting order by position limit ?) returning *)"
            + " select " + EntryColumns.ACT + " from taken order by position";
    private static final String HEADS =
            "select mission_id, position, encode(hash, 'hex') from audit_head where mission_id = any (?)";
    /// One statement for all: a thousand alone would take PostgreSQL three times as long.
    private static final String APPEND = """
            insert into audit_entry (mission_id, position, occurred_at, actor, action, subject_kind, subject_id,
                subject_version, sha256, address, client, details, previous_hash, hash)
            select e.mission_id, e.position, e.occurred_at, e.actor, e.action, e.subject_kind, e.subject_id,
                e.subject_version, e.sha256, e.address, e.client, e.details, decode(e.previous_hash, 'hex'),
                decode(e.hash, 'hex')
            from unnest(?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as e (mission_id, position, occurred_at, actor, action, subject_kind, subject_id,
                subject_version, sha256, address, client, details, previous_hash, hash)""";
    private static final String MOVE_HEAD = """
            insert into audit_head (mission_id, position, hash) values (?, ?, decode(?, 'hex'))
            on conflict (mission_id) do update set position = excluded.position, hash = excluded.hash""";

    private final Connection connection;
    private final Map<String, Head> heads = new HashMap<>();

    ChainAppend(Connection connection) {
        this.connection = connection;
    }

    /// The end of a chain.
    private record Head(long position, String hash) {

        static final Head NONE = new Head(0, AuditEntry.BEFORE_ALL);
    }

    /// @return how many acts were moved
    int append(int most) throws SQLException {
        List<AuditEntry> waiting = take(most);
        if (waiting.isEmpty()) {
            return 0;
        }
        readHeads(waiting.stream().map(AuditEntry::missionId).distinct().toList());
        write(waiting.stream().map(this::chained).toList());
        moveHeads();
        return waiting.size();
    }

    /// @return entries without hashes; their position is that of the queue
    private List<AuditEntry> take(int most) throws SQLException {
        List<AuditEntry> taken = new ArrayList<>();
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, most);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    taken.add(new AuditEntry(
                            row.getString(1),
                            row.getLong(2),
                            EntryColumns.occurredAt(row),
                            EntryColumns.origin(row),
                            EntryColumns.act(row),
                            "",
                            ""));
                }
            }
        }
        return taken;
    }

    private void readHeads(List<String> missions) throws SQLException {
        try (var statement = connection.prepareStatement(HEADS)) {
            statement.setArray(1, connection.createArrayOf("text", missions.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    heads.put(row.getString(1), new Head(row.getLong(2), row.getString(3)));
                }
            }
        }
    }

    private AuditEntry chained(AuditEntry waiting) {
        Head head = heads.getOrDefault(waiting.missionId(), Head.NONE);
        AuditEntry entry = AuditEntry.next(
                waiting.missionId(),
                head.position() + 1,
                waiting.occurredAt(),
                waiting.origin(),
                waiting.act(),
                head.hash());
        heads.put(entry.missionId(), new Head(entry.position(), entry.hash()));
        return entry;
    }

    private void write(List<AuditEntry> entries) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setArray(1, array("text", entries, AuditEntry::missionId));
            statement.setArray(2, array("bigint", entries, AuditEntry::position));
            statement.setArray(
                    3, array("timestamptz", entries, entry -> entry.occurredAt().toString()));
            statement.setArray(4, array("text", entries, entry -> entry.origin().actor()));
            statement.setArray(5, array("text", entries, entry -> entry.act().action()));
            statement.setArray(6, array("text", entries, entry -> entry.act().subjectKind()));
            statement.setArray(7, array("text", entries, entry -> entry.act().subjectId()));
            statement.setArray(8, array("bigint", entries, entry -> entry.act().subjectVersion()));
            statement.setArray(9, array("text", entries, entry -> entry.act().sha256()));
            statement.setArray(
                    10, array("text", entries, entry -> entry.origin().address()));
            statement.setArray(
                    11, array("text", entries, entry -> entry.origin().client()));
            statement.setArray(12, array("text", entries, entry -> entry.act().details()));
            statement.setArray(13, array("text", entries, AuditEntry::previousHash));
            statement.setArray(14, array("text", entries, AuditEntry::hash));
            statement.executeUpdate();
        }
    }

    private Array array(String type, List<AuditEntry> entries, Function<AuditEntry, Object> value) throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(value).toArray());
    }

    private void moveHeads() throws SQLException {
        try (var statement = connection.prepareStatement(MOVE_HEAD)) {
            for (Map.Entry<String, Head> head : heads.entrySet()) {
                statement.setString(1, head.getKey());
                statement.setLong(2, head.getValue().position());
                statement.setString(3, head.getValue().hash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
