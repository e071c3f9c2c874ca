package org.scrutineer.findings.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a finding and how it stands among the others.
///
/// @param isCurrent whether it is the version that counts
/// @param latestSent whether it is the version that its sender holds; a correction of the office may lie on top
record VersionRow(StoredVersion version, boolean isCurrent, boolean latestSent) {

    static final String COLUMNS = """
            mission_id, finding_id, content_version, revision, form_id, form_version, instance_id, content_type,
            content, sha256, author, device_id, device_label, user_agent, observer_code, team_code, area_code,
            region_code, commission_code, station_code, settlement, access, started_at, ended_at, first_received_at,
            received_at, is_current, latest_sent""";

    /// @param row of [#COLUMNS]
    static VersionRow read(ResultSet row) throws SQLException {
        return new VersionRow(version(row), row.getBoolean(27), row.getBoolean(28));
    }

    private static StoredVersion version(ResultSet row) throws SQLException {
        Placement placement = new Placement(
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                row.getString(22),
                instant(row, 23),
                instant(row, 24));
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
                row.getString(11),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getString(14),
                placement,
                row.getTimestamp(25).toInstant(),
                row.getTimestamp(26).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
