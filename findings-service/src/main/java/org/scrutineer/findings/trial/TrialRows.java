package org.scrutineer.findings.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.intake.ReceivedFile;

/// Rows of submissions to drafts; for callers that hold a transaction.
final class TrialRows {

    private static final String INSERT = """
            insert into trial_submission (id, form_row, instance_id, form_version, is_current, content, sha256,
                device_label, user_agent, received_at)
            values (?, ?, ?, ?, true, ?, ?, ?, ?, ?)
            on conflict (form_row, instance_id) do nothing""";
    private static final String LOCK = """
            select id, sha256, is_current from trial_submission where form_row = ? and instance_id = ? for update""";
    private static final String SUPERSEDE = "update trial_submission set is_current = false where id = ?";
    private static final String COUNT = "select count(*) from trial_submission where form_row = ?";
    private static final String ADD_FILE = """
            insert into trial_file (submission_id, name, sha256, size, media_type, received_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (submission_id, name) do update
            set sha256 = excluded.sha256, size = excluded.size, media_type = excluded.media_type,
                received_at = excluded.received_at""";

    private TrialRows() {}

    /// @param isCurrent false once it was edited
    record Stored(UUID id, byte[] sha256, boolean isCurrent) {}

    /// @return false when its instanceID is taken
    static boolean insert(Connection connection, TrialRow row) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, row.id());
            statement.setObject(2, row.formRow());
            statement.setString(3, row.instanceId());
            statement.setString(4, row.formVersion());
            statement.setBytes(5, row.content());
            statement.setBytes(6, row.sha256());
            statement.setString(7, row.deviceLabel());
            statement.setString(8, row.userAgent());
            statement.setTimestamp(9, Timestamp.from(row.receivedAt()));
            return statement.executeUpdate() == 1;
        }
    }

    /// Finds and locks the submission with an instanceID.
    static Optional<Stored> lock(Connection connection, UUID formRow, String instanceId) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, formRow);
            statement.setString(2, instanceId);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(row.getObject(1, UUID.class), row.getBytes(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        }
    }

    static void supersede(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(SUPERSEDE)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    static long count(Connection connection, UUID formRow) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, formRow);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Notes that files came; of two with one name the later counts.
    static void addFiles(Connection connection, UUID id, Collection<ReceivedFile> files, Instant now)
            throws SQLException {
        if (files.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(ADD_FILE)) {
            for (ReceivedFile file : files) {
                statement.setObject(1, id);
                statement.setString(2, file.name());
                statement.setString(3, file.content().sha256());
                statement.setLong(4, file.content().size());
                statement.setString(5, file.mediaType());
                statement.setTimestamp(6, Timestamp.from(now));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
