package org.scrutineer.findings.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.findings.attachment.StoredFile;

/// Which files of a version have arrived; for callers that hold a lock on that version. Rows are only added: of several
/// with one name the latest counts.
final class AttachmentRows {

    private static final String INSERT = """
            insert into attachment
              (mission_id, finding_id, content_version, name, sha256, size, media_type, received_at, device_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LATEST = """
            select distinct on (name) name, sha256 from attachment
            where mission_id = ? and finding_id = ? and content_version = ?
            order by name, id desc""";
    private static final String CARRY_FORWARD = """
            insert into attachment
              (mission_id, finding_id, content_version, name, sha256, size, media_type, received_at, device_id)
            select distinct on (name) mission_id, finding_id, content_version + 1, name, sha256, size, media_type,
                received_at, device_id
            from attachment
            where mission_id = ? and finding_id = ? and content_version = ? and name = any (?)
            order by name, id desc""";

    private AttachmentRows() {}

    /// A file of a submission, on disk for good.
    ///
    /// @param deviceId phone that sent it; null for integrators and the office
    record Named(
            String name,
            StoredFile file,
            String mediaType,
            @Nullable UUID deviceId) {}

    /// @return false when all of them were there with the same content
    static boolean add(Connection connection, StoredVersion version, Collection<Named> files, Instant now)
            throws SQLException {
        Map<String, String> known = latest(connection, version);
        List<Named> news = files.stream()
                .filter(file -> !file.file().sha256().equals(known.get(file.name())))
                .toList();
        if (news.isEmpty()) {
            return false;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            for (Named file : news) {
                bindVersion(statement, version);
                statement.setString(4, file.name());
                statement.setString(5, file.file().sha256());
                statement.setLong(6, file.file().size());
                statement.setString(7, file.mediaType());
                statement.setTimestamp(8, Timestamp.from(now));
                statement.setObject(9, file.deviceId());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }

    /// An edit keeps the files of the version before it, if it still refers to them.
    static void carryForward(Connection connection, StoredVersion from, Collection<String> names) throws SQLException {
        try (var statement = connection.prepareStatement(CARRY_FORWARD)) {
            bindVersion(statement, from);
            statement.setArray(4, connection.createArrayOf("text", names.toArray()));
            statement.executeUpdate();
        }
    }

    /// @param expected names of the files that a version refers to
    static List<Attachment> of(Connection connection, StoredVersion version, Collection<String> expected)
            throws SQLException {
        Map<String, String> received = latest(connection, version);
        List<Attachment> attachments = new ArrayList<>(expected.size());
        for (String name : expected) {
            attachments.add(new Attachment(name, received.containsKey(name), received.get(name)));
        }
        return attachments;
    }

    private static Map<String, String> latest(Connection connection, StoredVersion version) throws SQLException {
        Map<String, String> latest = new HashMap<>();
        try (var statement = connection.prepareStatement(LATEST)) {
            bindVersion(statement, version);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    latest.put(row.getString(1), row.getString(2));
                }
            }
        }
        return latest;
    }

    private static void bindVersion(PreparedStatement statement, StoredVersion version) throws SQLException {
        statement.setString(1, version.missionId());
        statement.setObject(2, version.findingId());
        statement.setInt(3, version.contentVersion());
    }
}
