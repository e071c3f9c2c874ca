package org.scrutineer.findings.held;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.attachment.StoredFile;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.messaging.Outbox;

/// Decisions about what is held, in the caller's transaction, the event included.
@ApplicationScoped
public class HeldDecisions {

    private static final String LOCK = """
            select reason, message, form_id, form_version, instance_id, device_id, observer_code, team_code,
                content_type, content, first_received_at, version, """ + DecisionRow.COLUMNS + """

            from held where mission_id = ? and id = ? for update""";
    private static final String FILES = """
            select name, sha256, size, media_type from held_attachment where held_id = ? order by name, sha256""";
    private static final String DECIDE = """
            update held set decision = ?, decided_by = ?, decided_at = ?, decision_reason = ?, mended = ?,
                finding_id = ?, content_version = ?, version = version + 1
            where mission_id = ? and id = ? returning version""";

    private final AgroalDataSource dataSource;
    private final Outbox outbox;

    HeldDecisions(AgroalDataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    /// Finds and locks something held.
    public Optional<HeldItem> lock(String missionId, UUID heldId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, missionId);
            statement.setObject(2, heldId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(item(connection, missionId, heldId, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Records a decision; nothing that was held is deleted.
    ///
    /// @param item locked, and without a decision
    public void decide(HeldItem item, HeldDecision decision) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(DECIDE)) {
            statement.setString(1, decision.decision().name());
            statement.setString(2, decision.by());
            statement.setTimestamp(3, Timestamp.from(decision.at()));
            statement.setString(4, decision.reason());
            statement.setString(5, DecisionRow.json(decision.mending()));
            statement.setObject(6, decision.findingId());
            statement.setObject(7, decision.contentVersion());
            statement.setString(8, item.missionId());
            statement.setObject(9, item.heldId());
            try (var row = statement.executeQuery()) {
                row.next();
                outbox.appendAll(List.of(HeldEvents.decided(item, decision, row.getLong(1))));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static HeldItem item(Connection connection, String missionId, UUID heldId, ResultSet row)
            throws SQLException {
        HeldSubmission submission = new HeldSubmission(
                missionId,
                HeldReason.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBytes(10),
                files(connection, heldId));
        return new HeldItem(
                heldId, submission, row.getTimestamp(11).toInstant(), DecisionRow.read(row, 13), row.getLong(12));
    }

    private static List<HeldSubmission.HeldFile> files(Connection connection, UUID heldId) throws SQLException {
        List<HeldSubmission.HeldFile> files = new ArrayList<>();
        try (var statement = connection.prepareStatement(FILES)) {
            statement.setObject(1, heldId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    files.add(new HeldSubmission.HeldFile(
                            row.getString(1), new StoredFile(row.getString(2), row.getLong(3)), row.getString(4)));
                }
            }
        }
        return files;
    }
}
