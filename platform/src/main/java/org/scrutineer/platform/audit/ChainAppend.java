package org.scrutineer.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Moves waiting acts to the ends of their chains; for the one connection that holds the lock of the chainer.
final class ChainAppend {

    private static final String TAKE = "with taken as (delete from audit_waiting where position in"
            + " (select position from audit_waiting order by position limit ?) returning *)"
            + " select " + EntryColumns.ACT + " from taken order by position";
    private static final String HEADS =
            "select mission_id, position, encode(hash, 'hex') from audit_head where mission_id = any (?)";
    private static final String APPEND = """
            insert into audit_entry (mission_id, position, occurred_at, actor, action, subject_kind, subject_id,
                subject_version, sha256, address, client, details, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'))""";
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
            for (AuditEntry entry : entries) {
                statement.setString(1, entry.missionId());
                statement.setLong(2, entry.position());
                statement.setTimestamp(3, Timestamp.from(entry.occurredAt()));
                statement.setString(4, entry.origin().actor());
                statement.setString(5, entry.act().action());
                statement.setString(6, entry.act().subjectKind());
                statement.setString(7, entry.act().subjectId());
                statement.setLong(8, entry.act().subjectVersion());
                statement.setString(9, entry.act().sha256());
                statement.setString(10, entry.origin().address());
                statement.setString(11, entry.origin().client());
                statement.setString(12, entry.act().details());
                statement.setString(13, entry.previousHash());
                statement.setString(14, entry.hash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
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
