package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.intake.CorrectionRows.Correction;
import org.scrutineer.findings.intake.VersionContents.Content;
import org.scrutineer.findings.standing.Standing;
import org.scrutineer.findings.standing.Standings;
import org.scrutineer.platform.messaging.Outbox;

/// Newer contents of findings from those who sent them.
///
/// The sender knows nothing of corrections that the office made meanwhile. A corrected answer that the edit
/// leaves as it was sent before is corrected again, in a version of the office on top of the edit; where the edit
/// changes that answer, the observer has looked again and the edit stands.
@ApplicationScoped
class Edits {

    private final OfficeVersions office;
    private final VersionContents contents;
    private final Outbox outbox;

    Edits(OfficeVersions office, VersionContents contents, Outbox outbox) {
        this.office = office;
        this.contents = contents;
        this.outbox = outbox;
    }

    /// Makes a candidate the version that counts, with its event.
    ///
    /// @param edited the version that the sender holds, locked
    /// @param files on disk already; only those that the candidate refers to
    /// @return the candidate as it was stored; empty when its instanceID is in use
    Optional<StoredVersion> put(
            Connection connection, StoredVersion edited, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion current = StoredVersions.current(connection, edited.missionId(), edited.findingId());
        StoredVersion version = observed(candidate.version().editOf(current), current);
        if (!StoredVersions.insertCurrent(connection, version)) {
            return Optional.empty();
        }
        Revisions.supersede(connection, edited, false);
        Revisions.supersede(connection, current, false);
        AttachmentRows.carryForward(connection, current, candidate.expectedFiles());
        AttachmentRows.add(connection, version, files, version.receivedAt());
        Content said = new Content(candidate.form(), candidate.answers(), candidate.expectedFiles());
        publish(connection, correctedAgain(connection, edited, current, new OfficeVersions.Written(version, said)));
        return Optional.of(version);
    }

    private static StoredVersion observed(StoredVersion edit, StoredVersion before) {
        return edit.deviceId() == null ? edit.with(edit.placement().observedAs(before.placement())) : edit;
    }

    private OfficeVersions.Written correctedAgain(
            Connection connection, StoredVersion edited, StoredVersion current, OfficeVersions.Written edit)
            throws SQLException {
        List<Correction> corrections = CorrectionRows.inForce(connection, current);
        if (corrections.isEmpty()) {
            return edit;
        }
        Map<String, String> sentBefore = contents.of(edited).answers();
        Map<String, String> sentNow = edit.content().answers();
        List<Correction> untouched = corrections.stream()
                .filter(correction -> Objects.equals(
                        sentBefore.get(correction.questionCode()), sentNow.get(correction.questionCode())))
                .toList();
        String author = current.author();
        return untouched.isEmpty() || author == null
                ? edit
                : office.put(
                        connection,
                        edit.version(),
                        edit.content(),
                        untouched,
                        author,
                        edit.version().receivedAt());
    }

    private void publish(Connection connection, OfficeVersions.Written written) throws SQLException {
        StoredVersion version = written.version();
        Content content = written.content();
        outbox.insert(
                connection,
                List.of(FindingEvents.of(
                        FindingChange.EDITED,
                        version,
                        content.form(),
                        content.answers(),
                        AttachmentRows.of(connection, version, content.files()),
                        standing(connection, version))));
    }

    /// What was decided about the content before, as far as it still holds.
    private static @Nullable Standing standing(Connection connection, StoredVersion version) throws SQLException {
        Optional<Standing> before = Standings.find(connection, version.missionId(), version.findingId());
        if (before.isEmpty()) {
            return null;
        }
        Standing now = before.get().edited();
        Standings.save(connection, version.missionId(), version.findingId(), now);
        return now;
    }
}
