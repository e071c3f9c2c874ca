package org.scrutineer.findings.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Versions of findings that are there already; for callers that hold a transaction.
final class StoredVersions {

    private static final String COLUMNS = """
            mission_id, finding_id, content_version, revision, form_id, form_version, instance_id, content_type,
            content, sha256, device_id, device_label, user_agent, observer_code, team_code, area_code, region_code,
            commission_code, station_code, settlement, access, started_at, ended_at, first_received_at, received_at,
            is_current""";
    private static final String BY_INSTANCE = "select " + COLUMNS + """

            from submission where mission_id = ? and form_id = ? and instance_id = ? for update""";
    private static final String CURRENT_INSTANCE =
            "select instance_id from submission where mission_id = ? and finding_id = ? and is_current";
    private static final String SUPERSEDE = """
            update submission set is_current = false
            where mission_id = ? and finding_id = ? and content_version = ?""";
    private static final String REVISE = """
            update submission set revision = revision + 1
            where mission_id = ? and finding_id = ? and content_version = ? returning revision""";
    private static final String INSERT = """
            insert into submission (mission_id, finding_id, content_version, revision, form_id, form_version,
                instance_id, content_type, content, sha256, device_id, device_label, user_agent, observer_code,
                team_code, area_code, region_code, commission_code, station_code, settlement, access, started_at,
                ended_at, first_received_at, received_at, is_current)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            on conflict do nothing""";

    private StoredVersions() {}

    /// @param isCurrent whether it is the version that counts
    record Found(StoredVersion version, boolean isCurrent) {}

    /// Finds and locks the version with an instanceID.
    static Optional<Found> lockByInstance(Connection connection, String missionId, String formId, String instanceId)
            throws SQLException {
        try (var statement = connection.prepareStatement(BY_INSTANCE)) {
            statement.setString(1, missionId);
            statement.setString(2, formId);
            statement.setString(3, instanceId);
            return first(statement);
        }
    }

    /// The instanceID of the version of a finding that counts.
    static String currentInstance(Connection connection, String missionId, UUID findingId) throws SQLException {
        try (var statement = connection.prepareStatement(CURRENT_INSTANCE)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /// The version counts no more; it is kept.
    static void supersede(Connection connection, StoredVersion version) throws SQLException {
        try (var statement = connection.prepareStatement(SUPERSEDE)) {
            bindKey(statement, version);
            statement.executeUpdate();
        }
    }

    /// Something about the finding changed: its events need a higher sequence.
    static StoredVersion revise(Connection connection, StoredVersion version) throws SQLException {
        try (var statement = connection.prepareStatement(REVISE)) {
            bindKey(statement, version);
            try (var row = statement.executeQuery()) {
                row.next();
                return version.withRevision(row.getLong(1));
            }
        }
    }

    /// @return false when its instanceID is taken on the form
    static boolean insertCurrent(Connection connection, StoredVersion version) throws SQLException {
        Placement placement = version.placement();
        Object[] values = {
            version.missionId(),
            version.findingId(),
            version.contentVersion(),
            version.revision(),
            version.formId(),
            version.formVersion(),
            version.instanceId(),
            version.contentType(),
            version.content(),
            version.sha256(),
            version.deviceId(),
            version.deviceLabel(),
            version.userAgent(),
            placement.observerCode(),
            placement.teamCode(),
            placement.areaCode(),
            placement.regionCode(),
            placement.commissionCode(),
            placement.stationCode(),
            placement.settlement(),
            placement.access(),
            timestamp(placement.startedAt()),
            timestamp(placement.endedAt()),
            timestamp(version.firstReceivedAt()),
            timestamp(version.receivedAt())
        };
        try (var statement = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private static void bindKey(PreparedStatement statement, StoredVersion version) throws SQLException {
        statement.setString(1, version.missionId());
        statement.setObject(2, version.findingId());
        statement.setInt(3, version.contentVersion());
    }

    private static Optional<Found> first(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Found(version(row), row.getBoolean(26))) : Optional.empty();
        }
    }

    private static StoredVersion version(ResultSet row) throws SQLException {
        Placement placement = new Placement(
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                instant(row, 22),
                instant(row, 23));
        return new StoredVersion(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getObject(11, UUID.class),
                row.getString(12),
                row.getString(13),
                placement,
                row.getTimestamp(24).toInstant(),
                row.getTimestamp(25).toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
