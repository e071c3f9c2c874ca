package org.scrutineer.findings.openrosa;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A version of a finding as it lies in the database: some of it is on no page.
///
/// @param content the bytes that were sent
/// @param deviceLabel what the phone said of itself in `deviceID`
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredSubmission(
        byte[] content,
        @Nullable String deviceLabel,
        @Nullable String userAgent) {

    static StoredSubmission of(AgroalDataSource database, String missionId, String instanceId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select content, device_label, user_agent from submission where mission_id = ? and instance_id"
                                + " = ?")) {
            statement.setString(1, missionId);
            statement.setString(2, instanceId);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("There is no " + instanceId);
                }
                return new StoredSubmission(row.getBytes(1), row.getString(2), row.getString(3));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
