package org.scrutineer.findings.assessment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.database.DatabaseFailure;

/// Findings in their current versions, with their answers; with what was sent only where these do not say it all.
@ApplicationScoped
class StoredFindings {

    private static final String SELECT = """
            select finding_id, form_id, form_version, revision, content_version, content_type,
                case when answers is null then content end, team_code, area_code, region_code, commission_code,
                station_code, access, started_at, ended_at, received_at, answers
            from submission where mission_id = ? and is_current\s""";

    private static final String CONTENT =
            "select content from submission where mission_id = ? and finding_id = ? and content_version = ?";

    private final AgroalDataSource dataSource;

    StoredFindings(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<StoredFinding> load(String missionId, Collection<UUID> findings) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SELECT + "and finding_id = any (?) order by finding_id")) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("uuid", findings.toArray()));
            return read(missionId, statement.executeQuery());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// The next ones in the order of arrival.
    List<StoredFinding> after(String missionId, UUID findingId, int limit) {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(SELECT + "and finding_id > ? order by finding_id limit ?")) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setInt(3, limit);
            return read(missionId, statement.executeQuery());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// What was sent, of a finding that was loaded without it.
    byte[] content(StoredFinding finding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(CONTENT)) {
            statement.setString(1, finding.form().missionId());
            statement.setObject(2, finding.findingId());
            statement.setInt(3, finding.contentVersion());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static List<StoredFinding> read(String missionId, ResultSet rows) throws SQLException {
        List<StoredFinding> found = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                found.add(new StoredFinding(
                        rows.getObject(1, UUID.class),
                        new FormKey(missionId, rows.getString(2), rows.getString(3)),
                        rows.getLong(4),
                        rows.getInt(5),
                        rows.getString(6),
                        rows.getBytes(7),
                        rows.getString(17),
                        rows.getString(8),
                        rows.getString(9),
                        rows.getString(10),
                        rows.getString(11),
                        rows.getString(12),
                        rows.getString(13),
                        instant(rows.getTimestamp(14)),
                        instant(rows.getTimestamp(15)),
                        rows.getTimestamp(16).toInstant()));
            }
        }
        return found;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
