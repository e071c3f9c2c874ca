package org.scrutineer.findings.held;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.TimeOrderedIds;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.database.OwnTransaction;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.messaging.Relay;

/// Keeps what could not be accepted. Each call is one transaction of its own: the row, its files, its event.
@ApplicationScoped
public class HeldInbox {

    private static final String KEEP = """
            insert into held (id, mission_id, reason, message, form_id, form_version, instance_id, device_id,
                observer_code, team_code, content_type, content, sha256, attempts, first_received_at, last_received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
            on conflict (mission_id, reason, sha256) do update
            set attempts = held.attempts + 1, last_received_at = excluded.last_received_at
            returning id, finding_id, content_version""";
    /// What was accepted may be refused for another reason when it comes again: as a conflict with itself.
    private static final String ACCEPTED_BEFORE = """
            update held set attempts = attempts + 1, last_received_at = ?
            where id = (select id from held where mission_id = ? and sha256 = ? and decision = 'ACCEPTED'
                order by id limit 1)
            returning id, finding_id, content_version""";
    private static final String KEEP_FILE = """
            insert into held_attachment (held_id, name, sha256, size, media_type) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final AgroalDataSource dataSource;
    private final Outbox outbox;
    private final Relay relay;
    private final TimeOrderedIds ids;
    private final Clock clock;

    HeldInbox(AgroalDataSource dataSource, Outbox outbox, Relay relay, TimeOrderedIds ids, Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.relay = relay;
        this.ids = ids;
        this.clock = clock;
    }

    /// The version of a finding that something held became.
    public record Accepted(UUID findingId, int contentVersion) {}

    /// A row of the inbox.
    ///
    /// @param accepted empty unless a person accepted it
    private record Row(UUID id, Optional<Accepted> accepted) {

        static Row read(ResultSet row) throws SQLException {
            UUID findingId = row.getObject(2, UUID.class);
            return new Row(
                    row.getObject(1, UUID.class),
                    findingId == null ? Optional.empty() : Optional.of(new Accepted(findingId, row.getInt(3))));
        }
    }

    /// Keeps it for good; returns after the commit.
    ///
    /// @return what became of it, when a person accepted the same content before: its sender need not be refused
    public Optional<Accepted> keep(HeldSubmission submission) {
        Instant now = clock.instant();
        try {
            Optional<Accepted> accepted = OwnTransaction.run(dataSource, connection -> {
                Optional<Row> before = acceptedBefore(connection, submission, now);
                Row row = before.isPresent() ? before.get() : insert(connection, submission, now);
                insertFiles(connection, row.id, submission.files());
                return row.accepted;
            });
            relay.nudge();
            return accepted;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Optional<Row> acceptedBefore(Connection connection, HeldSubmission held, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(ACCEPTED_BEFORE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, held.missionId());
            statement.setBytes(3, hash(held));
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(Row.read(row)) : Optional.empty();
            }
        }
    }

    /// With its event when it was not held before.
    private Row insert(Connection connection, HeldSubmission held, Instant now) throws SQLException {
        UUID id = ids.next();
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, id);
            statement.setString(2, held.missionId());
            statement.setString(3, held.reason().name());
            statement.setString(4, held.message());
            statement.setString(5, held.formId());
            statement.setString(6, held.formVersion());
            statement.setString(7, held.instanceId());
            statement.setObject(8, held.deviceId());
            statement.setString(9, held.observerCode());
            statement.setString(10, held.teamCode());
            statement.setString(11, held.contentType());
            statement.setBytes(12, held.content());
            statement.setBytes(13, hash(held));
            statement.setTimestamp(14, Timestamp.from(now));
            statement.setTimestamp(15, Timestamp.from(now));
            Row stored;
            try (var row = statement.executeQuery()) {
                row.next();
                stored = Row.read(row);
            }
            if (stored.id.equals(id)) {
                outbox.insert(connection, List.of(HeldEvents.held(id, held, now)));
            }
            return stored;
        }
    }

    private static void insertFiles(Connection connection, UUID id, List<HeldSubmission.HeldFile> files)
            throws SQLException {
        if (files.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(KEEP_FILE)) {
            for (HeldSubmission.HeldFile file : files) {
                statement.setObject(1, id);
                statement.setString(2, file.name());
                statement.setString(3, file.file().sha256());
                statement.setLong(4, file.file().size());
                statement.setString(5, file.mediaType());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// A submission without any content is told from others by its files.
    private static byte[] hash(HeldSubmission held) {
        MessageDigest digest = Digests.newSha256();
        digest.update(held.content());
        if (held.content().length == 0) {
            held.files().stream()
                    .map(file -> file.file().sha256())
                    .sorted()
                    .forEach(sha256 -> digest.update(sha256.getBytes(StandardCharsets.US_ASCII)));
        }
        return digest.digest();
    }
}
