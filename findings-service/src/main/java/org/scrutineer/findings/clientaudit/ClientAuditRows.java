package org.scrutineer.findings.clientaudit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of client audits that were read; for callers that hold a connection.
final class ClientAuditRows {

    private static final String LAST =
            "select sha256, attachment_id, unreadable from client_audit where mission_id = ? and finding_id = ?";
    /// Locks the row, so that of two files the later one stays, whoever is first.
    private static final String TAKE = """
            insert into client_audit (mission_id, finding_id, attachment_id, sha256, read_at, unreadable)
            values (?, ?, ?, ?, ?, ?)
            on conflict (mission_id, finding_id) do update set attachment_id = excluded.attachment_id,
                sha256 = excluded.sha256, read_at = excluded.read_at, unreadable = excluded.unreadable
            where client_audit.attachment_id < excluded.attachment_id""";
    private static final String FORGET = "delete from client_audit_event where mission_id = ? and finding_id = ?";
    private static final String INSERT = """
            insert into client_audit_event (mission_id, finding_id, ordinal, event, node, started_at, ended_at,
                latitude, longitude, accuracy, old_value, new_value)
            select ?, ?, e.* from unnest(?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                ?::float8[], ?::float8[], ?::float8[], ?::text[], ?::text[]) e""";
    private static final String PAGE = """
            select ordinal, event, node, started_at, ended_at, latitude, longitude, accuracy, old_value, new_value
            from client_audit_event where mission_id = ? and finding_id = ? and ordinal > ? order by ordinal limit ?""";

    private ClientAuditRows() {}

    /// What was read last of a finding.
    ///
    /// @param unreadable why nothing could be read; null when it could
    record Last(String sha256, long attachmentId, @Nullable String unreadable) {}

    static Optional<Last> last(Connection connection, String missionId, UUID findingId) throws SQLException {
        try (var statement = connection.prepareStatement(LAST)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Last(row.getString(1), row.getLong(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /// Puts what was read in the place of what was read before, unless that was of a later file.
    static void replace(
            Connection connection,
            String missionId,
            UUID findingId,
            Last now,
            List<ClientAuditEvent> events,
            Instant readAt)
            throws SQLException {
        try (var take = connection.prepareStatement(TAKE);
                var forget = connection.prepareStatement(FORGET)) {
            take.setString(1, missionId);
            take.setObject(2, findingId);
            take.setLong(3, now.attachmentId());
            take.setString(4, now.sha256());
            take.setTimestamp(5, Timestamp.from(readAt));
            take.setString(6, now.unreadable());
            if (take.executeUpdate() == 0) {
                return;
            }
            forget.setString(1, missionId);
            forget.setObject(2, findingId);
            forget.executeUpdate();
        }
        if (!events.isEmpty()) {
            insert(connection, missionId, findingId, events);
        }
    }

    private static void insert(Connection connection, String missionId, UUID findingId, List<ClientAuditEvent> events)
            throws SQLException {
        Columns columns = new Columns(connection, events);
        List<Array> arrays = List.of(
                columns.of("int4", ClientAuditEvent::ordinal),
                columns.of("text", ClientAuditEvent::event),
                columns.of("text", ClientAuditEvent::node),
                columns.of("timestamptz", event -> text(event.startedAt())),
                columns.of("timestamptz", event -> text(event.endedAt())),
                columns.of("float8", ClientAuditEvent::latitude),
                columns.of("float8", ClientAuditEvent::longitude),
                columns.of("float8", ClientAuditEvent::accuracy),
                columns.of("text", ClientAuditEvent::oldValue),
                columns.of("text", ClientAuditEvent::newValue));
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            for (int i = 0; i < arrays.size(); i++) {
                statement.setArray(i + 3, arrays.get(i));
            }
            statement.executeUpdate();
        }
    }

    /// The events column by column: one statement for all of a file.
    private record Columns(Connection connection, List<ClientAuditEvent> events) {

        Array of(String type, Function<ClientAuditEvent, @Nullable Object> column) throws SQLException {
            @Nullable Object[] values = new Object[events.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = column.apply(events.get(i));
            }
            return connection.createArrayOf(type, values);
        }
    }

    /// @param after ordinal
    static List<ClientAuditEvent> page(Connection connection, String missionId, UUID findingId, long after, int limit)
            throws SQLException {
        List<ClientAuditEvent> events = new ArrayList<>();
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setLong(3, after);
            statement.setInt(4, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(new ClientAuditEvent(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            instant(row.getTimestamp(4)),
                            instant(row.getTimestamp(5)),
                            row.getObject(6, Double.class),
                            row.getObject(7, Double.class),
                            row.getObject(8, Double.class),
                            row.getString(9),
                            row.getString(10)));
                }
            }
        }
        return events;
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
