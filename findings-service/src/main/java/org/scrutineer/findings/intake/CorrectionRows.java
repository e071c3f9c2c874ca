package org.scrutineer.findings.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which answers the office corrected in which version; for callers that hold the lock. Every version of the
/// office has a row for each correction that is in force in it, those of earlier versions included.
final class CorrectionRows {

    private static final String IN_FORCE = """
            select question_code, old_value, new_value, reason, author, corrected_at from correction
            where mission_id = ? and finding_id = ? and content_version = ? order by question_code""";
    private static final String INSERT = """
            insert into correction (mission_id, finding_id, content_version, question_code, old_value, new_value,
                reason, author, corrected_at, carried)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private CorrectionRows() {}

    /// One corrected answer.
    ///
    /// @param oldValue null when the question had no answer
    /// @param carried laid again onto a later version; author and time are of the first
    record Correction(
            String questionCode,
            @Nullable String oldValue,
            String newValue,
            String reason,
            String author,
            Instant correctedAt,
            boolean carried) {}

    /// Those that a version has, to be carried on; none for a version that was sent.
    static List<Correction> inForce(Connection connection, StoredVersion version) throws SQLException {
        List<Correction> corrections = new ArrayList<>();
        try (var statement = connection.prepareStatement(IN_FORCE)) {
            statement.setString(1, version.missionId());
            statement.setObject(2, version.findingId());
            statement.setInt(3, version.contentVersion());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    corrections.add(new Correction(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant(),
                            true));
                }
            }
        }
        return corrections;
    }

    static void insert(Connection connection, StoredVersion version, Collection<Correction> corrections)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (Correction correction : corrections) {
                statement.setString(1, version.missionId());
                statement.setObject(2, version.findingId());
                statement.setInt(3, version.contentVersion());
                statement.setString(4, correction.questionCode());
                statement.setString(5, correction.oldValue());
                statement.setString(6, correction.newValue());
                statement.setString(7, correction.reason());
                statement.setString(8, correction.author());
                statement.setTimestamp(9, Timestamp.from(correction.correctedAt()));
                statement.setBoolean(10, correction.carried());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
