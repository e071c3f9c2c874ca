package org.scrutineer.findings.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Versions of findings that are there already; for callers that hold a transaction.
final class StoredVersions {

    private static final String BY_INSTANCE = "select " + VersionRow.COLUMNS + """

            from submission where mission_id = ? and form_id = ? and instance_id = ? for update""";
    private static final String FINDING_OF =
            "select finding_id from submission where mission_id = ? and form_id = ? and instance_id = ?";
    private static final String LATEST_SENT = "select " + VersionRow.COLUMNS + """

            from submission where mission_id = ? and finding_id = ? and latest_sent for update""";
    private static final String CURRENT = "select " + VersionRow.COLUMNS + """

            from submission where mission_id = ? and finding_id = ? and is_current""";
    private static final String BY_NUMBER = "select " + VersionRow.COLUMNS + """

            from submission where mission_id = ? and finding_id = ? and content_version = ?""";
    private static final String LATEST_INSTANCE =
            "select instance_id from submission where mission_id = ? and finding_id = ? and latest_sent";
    private static final String INSERT = """
            insert into submission (mission_id, finding_id, content_version, revision, form_id, form_version,
                instance_id, content_type, content, sha256, author, device_id, device_label, user_agent,
                observer_code, team_code, area_code, region_code, commission_code, station_code, settlement, access,
                started_at, ended_at, first_received_at, received_at, is_current, latest_sent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)
            on conflict do nothing""";

    private StoredVersions() {}

    /// Finds and locks the version with an instanceID.
    static Optional<VersionRow> lockByInstance(
            Connection connection, String missionId, String formId, String instanceId) throws SQLException {
        try (var statement = connection.prepareStatement(BY_INSTANCE)) {
            statement.setString(1, missionId);
            statement.setString(2, formId);
            statement.setString(3, instanceId);
            return first(statement);
        }
    }

    /// The finding of which some version has an instanceID; nothing is locked.
    static Optional<UUID> findingOf(Connection connection, String missionId, String formId, String instanceId)
            throws SQLException {
        try (var statement = connection.prepareStatement(FINDING_OF)) {
            statement.setString(1, missionId);
            statement.setString(2, formId);
            statement.setString(3, instanceId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /// Finds and locks the version that its sender holds. Everybody who changes a finding locks this row first.
    ///
    /// @throws DomainException 404 when the mission has no such finding
    static VersionRow requireLatestSent(Connection connection, String missionId, UUID findingId) throws SQLException {
        Optional<VersionRow> locked = byFinding(connection, LATEST_SENT, missionId, findingId);
        while (locked.isEmpty()) {
            if (byFinding(connection, CURRENT, missionId, findingId).isEmpty()) {
                throw noSuch(findingId);
            }
            // An edit was committed while this waited for it.
            locked = byFinding(connection, LATEST_SENT, missionId, findingId);
        }
        return locked.get();
    }

    static DomainException noSuch(UUID findingId) {
        return new DomainException(CommonProblem.NOT_FOUND, "There is no finding %s.".formatted(findingId));
    }

    /// Locks a finding and finds a version of it that is there.
    static VersionRow lockVersion(Connection connection, String missionId, UUID findingId, int contentVersion)
            throws SQLException {
        requireLatestSent(connection, missionId, findingId);
        try (var statement = connection.prepareStatement(BY_NUMBER)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setInt(3, contentVersion);
            return first(statement).orElseThrow(() -> new IllegalStateException("A version is gone"));
        }
    }

    /// The version that counts; for callers that hold the lock.
    static StoredVersion current(Connection connection, String missionId, UUID findingId) throws SQLException {
        return byFinding(connection, CURRENT, missionId, findingId)
                .orElseThrow(() -> new IllegalStateException("A finding has no current version"))
                .version();
    }

    /// The instanceID of the version that the sender of a finding should hold.
    static String latestInstance(Connection connection, String missionId, UUID findingId) throws SQLException {
        try (var statement = connection.prepareStatement(LATEST_INSTANCE)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
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
            version.author(),
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
            timestamp(version.receivedAt()),
            version.author() == null
        };
        try (var statement = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private static Optional<VersionRow> byFinding(Connection connection, String sql, String missionId, UUID findingId)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            return first(statement);
        }
    }

    private static Optional<VersionRow> first(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(VersionRow.read(row)) : Optional.empty();
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
