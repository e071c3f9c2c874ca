package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scrutineer.findings.intake.VersionContents.Content;
import org.scrutineer.findings.standing.Standings;
import org.scrutineer.platform.messaging.Outbox;

/// Files that come after the finding that names them.
@ApplicationScoped
class LateFiles {

    private final Outbox outbox;
    private final VersionContents contents;

    LateFiles(Outbox outbox, VersionContents contents) {
        this.outbox = outbox;
        this.contents = contents;
    }

    /// Adds files to a version and to the one that counts in its stead; for callers that hold the lock.
    ///
    /// @param files on disk already; only those that the version refers to
    /// @return the version that counts now
    StoredVersion add(Connection connection, VersionRow to, List<AttachmentRows.Named> files, Instant now)
            throws SQLException {
        StoredVersion version = to.version();
        boolean added = AttachmentRows.add(connection, version, files, now);
        if (to.isCurrent()) {
            return added ? revised(connection, version, contents.of(version)) : version;
        }
        StoredVersion current = StoredVersions.current(connection, version.missionId(), version.findingId());
        Content content = contents.of(current);
        List<AttachmentRows.Named> named = files.stream()
                .filter(file -> content.files().contains(file.name()))
                .toList();
        boolean addedToCurrent = AttachmentRows.add(connection, current, named, now);
        return added || addedToCurrent ? revised(connection, current, content) : current;
    }

    /// The same for files that the version may not refer to.
    StoredVersion addNamed(Connection connection, VersionRow to, List<AttachmentRows.Named> files, Instant now)
            throws SQLException {
        Set<String> expected = contents.of(to.version()).files();
        return add(
                connection,
                to,
                files.stream().filter(file -> expected.contains(file.name())).toList(),
                now);
    }

    private StoredVersion revised(Connection connection, StoredVersion version, Content content) throws SQLException {
        StoredVersion revised = Revisions.revise(connection, version, null);
        outbox.insert(
                connection,
                List.of(FindingEvents.of(
                        FindingChange.ATTACHMENT_RECEIVED,
                        revised,
                        content.form(),
                        content.answers(),
                        AttachmentRows.of(connection, revised, content.files()),
                        Standings.find(connection, revised.missionId(), revised.findingId())
                                .orElse(null))));
        return revised;
    }
}
