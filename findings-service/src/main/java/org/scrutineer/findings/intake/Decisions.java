package org.scrutineer.findings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.platform.database.OwnTransaction;
import org.scrutineer.platform.messaging.Relay;

/// First versions with files, repeats and edits, each in a transaction that locks the finding: of parallel edits of one
/// version exactly one wins, of parallel batches of attachments none is lost.
///
/// What counts as a repeat, a conflict and an edit is the OpenRosa contract of the specification, sections 7 to 9.
@ApplicationScoped
class Decisions {

    private final AgroalDataSource dataSource;
    private final FindingEvents events;
    private final Edits edits;
    private final LateFiles lateFiles;
    private final Relay relay;

    Decisions(AgroalDataSource dataSource, FindingEvents events, Edits edits, LateFiles lateFiles, Relay relay) {
        this.dataSource = dataSource;
        this.events = events;
        this.edits = edits;
        this.lateFiles = lateFiles;
        this.relay = relay;
    }

    /// Accepted, or the refusal.
    sealed interface Decision {

        record Accepted(StoredVersion version, boolean created) implements Decision {}

        record Refused(Refusal refusal) implements Decision {}
    }

    /// @param files on disk already; only those that the candidate refers to
    Decision decide(Candidate candidate, List<AttachmentRows.Named> files) throws SQLException {
        String deprecatedId = candidate.deprecatedId();
        try {
            return inTransaction(connection -> deprecatedId == null
                    ? firstOrRepeat(connection, candidate, files)
                    : edit(connection, candidate, deprecatedId, files));
        } catch (EventLength.TooMuch e) {
            return refused(
                    HeldReason.UNREADABLE,
                    "With the corrections of the mission office the form has more text than a finding can have."
                            + " Yours is kept for the mission office.",
                    candidate.version());
        }
    }

    /// Adds files to a version that is there, as far as it refers to them.
    void addFiles(String missionId, UUID findingId, int contentVersion, List<AttachmentRows.Named> files, Instant now)
            throws SQLException {
        inTransaction(connection -> {
            VersionRow version = StoredVersions.lockVersion(connection, missionId, findingId, contentVersion);
            StoredVersion counting = lateFiles.addNamed(connection, version, files, now);
            return new Decision.Accepted(counting, false);
        });
    }

    private Decision inTransaction(OwnTransaction.Work<Decision, RuntimeException> work) throws SQLException {
        Decision decision = OwnTransaction.run(dataSource, work);
        relay.nudge();
        return decision;
    }

    private Decision firstOrRepeat(Connection connection, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion version = candidate.version();
        var entry = FirstVersions.Entry.of(candidate, events.received(candidate, candidate.received(files)));
        if (FirstVersions.insert(connection, List.of(entry)).isEmpty()) {
            return repeat(connection, candidate, files);
        }
        AttachmentRows.add(connection, version, files, version.receivedAt());
        return new Decision.Accepted(version, true);
    }

    private Decision repeat(Connection connection, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion version = candidate.version();
        Optional<VersionRow> sameInstance =
                StoredVersions.lockByInstance(connection, version.missionId(), version.formId(), version.instanceId());
        if (sameInstance.isEmpty()) {
            // The finding id is taken, by a finding with another instanceID.
            return refused(HeldReason.CONFLICTING_CONTENT, "There is another finding under this id.", version);
        }
        return repeatOf(connection, sameInstance.get(), candidate, files);
    }

    private Decision repeatOf(
            Connection connection, VersionRow found, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion stored = found.version();
        StoredVersion version = candidate.version();
        boolean same = Arrays.equals(stored.sha256(), version.sha256());
        if (!found.latestSent()) {
            return refused(HeldReason.OUTDATED_EDIT, outdated(connection, stored), version);
        }
        if (!same) {
            return refused(
                    HeldReason.CONFLICTING_CONTENT,
                    "A form with this instanceID was received before with other answers. "
                            + "Yours is kept for the mission office.",
                    version);
        }
        StoredVersion counting =
                files.isEmpty() ? stored : lateFiles.add(connection, found, files, version.receivedAt());
        return new Decision.Accepted(counting, false);
    }

    private Decision edit(
            Connection connection, Candidate candidate, String deprecatedId, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion version = candidate.version();
        Optional<VersionRow> edited =
                StoredVersions.lockByInstance(connection, version.missionId(), version.formId(), deprecatedId);
        if (edited.isEmpty()) {
            return refused(
                    HeldReason.UNKNOWN_EDIT,
                    "The form that this edits (%s) was never received. Yours is kept for the mission office."
                            .formatted(deprecatedId),
                    version);
        }
        if (edited.get().latestSent()) {
            return editLatest(connection, edited.get().version(), candidate, files);
        }
        Optional<VersionRow> sameInstance =
                StoredVersions.lockByInstance(connection, version.missionId(), version.formId(), version.instanceId());
        if (sameInstance.isPresent()) {
            return repeatOf(connection, sameInstance.get(), candidate, files);
        }
        return refused(
                HeldReason.OUTDATED_EDIT, outdated(connection, edited.get().version()), version);
    }

    private Decision editLatest(
            Connection connection, StoredVersion edited, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        return edits.put(connection, edited, candidate, files)
                .<Decision>map(version -> new Decision.Accepted(version, true))
                .orElseGet(() -> refused(
                        HeldReason.CONFLICTING_CONTENT,
                        "The instanceID %s is in use already. Yours is kept for the mission office."
                                .formatted(candidate.version().instanceId()),
                        candidate.version()));
    }

    private static String outdated(Connection connection, StoredVersion stored) throws SQLException {
        String current = StoredVersions.latestInstance(connection, stored.missionId(), stored.findingId());
        return "The copy you were editing (%s) is now out of date; the current one is %s. Yours is kept."
                .formatted(stored.instanceId(), current);
    }

    private static Decision refused(HeldReason reason, String message, StoredVersion version) {
        return new Decision.Refused(Refusal.of(reason, message, version));
    }
}
