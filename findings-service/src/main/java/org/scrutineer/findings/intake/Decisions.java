package org.scrutineer.findings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.messaging.OutgoingEvent;
import org.scrutineer.platform.messaging.Relay;

/// First versions with files, repeats and edits, each in a transaction that locks the finding: of parallel edits of one
/// version exactly one wins, of parallel batches of attachments none is lost.
///
/// What counts as a repeat, a conflict and an edit is the OpenRosa contract of the specification, sections 7 to 9.
@ApplicationScoped
class Decisions {

    private final AgroalDataSource dataSource;
    private final Outbox outbox;
    private final FindingEvents events;
    private final Relay relay;

    Decisions(AgroalDataSource dataSource, Outbox outbox, FindingEvents events, Relay relay) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.events = events;
        this.relay = relay;
    }

    /// Accepted, or the refusal.
    sealed interface Decision {

        record Accepted(StoredVersion version, boolean created) implements Decision {}

        record Refused(Refusal refusal) implements Decision {}
    }

    private interface Transaction {
        Decision run(Connection connection) throws SQLException;
    }

    /// @param files on disk already; only those that the candidate refers to
    Decision decide(Candidate candidate, List<AttachmentRows.Named> files) throws SQLException {
        String deprecatedId = candidate.deprecatedId();
        return inTransaction(connection -> deprecatedId == null
                ? firstOrRepeat(connection, candidate, files)
                : edit(connection, candidate, deprecatedId, files));
    }

    private Decision inTransaction(Transaction work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Decision decision = work.run(connection);
                connection.commit();
                relay.nudge();
                return decision;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Decision firstOrRepeat(Connection connection, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion version = candidate.version();
        List<Attachment> attachments = received(candidate, files);
        var entry = new FirstVersions.Entry(version, events.received(candidate, attachments));
        if (FirstVersions.insert(connection, List.of(entry)).isEmpty()) {
            return repeat(connection, candidate, files);
        }
        AttachmentRows.add(connection, version, files, version.receivedAt());
        return new Decision.Accepted(version, true);
    }

    private static List<Attachment> received(Candidate candidate, List<AttachmentRows.Named> files) {
        return candidate.expectedFiles().stream()
                .map(name -> files.stream()
                        .filter(file -> file.name().equals(name))
                        // Of two parts with one name the later counts, as among the rows.
                        .reduce((former, latter) -> latter)
                        .map(file -> new Attachment(name, true, file.file().sha256()))
                        .orElse(new Attachment(name, false, null)))
                .toList();
    }

    private Decision repeat(Connection connection, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion version = candidate.version();
        Optional<StoredVersions.Found> sameInstance =
                StoredVersions.lockByInstance(connection, version.missionId(), version.formId(), version.instanceId());
        if (sameInstance.isEmpty()) {
            // The finding id is taken, by a finding with another instanceID.
            return refused(HeldReason.CONFLICTING_CONTENT, "There is another finding under this id.", version);
        }
        return repeatOf(connection, sameInstance.get(), candidate, files);
    }

    private Decision repeatOf(
            Connection connection, StoredVersions.Found found, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion stored = found.version();
        StoredVersion version = candidate.version();
        boolean same = Arrays.equals(stored.sha256(), version.sha256());
        if (!found.isCurrent()) {
            return refused(HeldReason.OUTDATED_EDIT, outdated(connection, stored), version);
        }
        if (!same) {
            return refused(
                    HeldReason.CONFLICTING_CONTENT,
                    "A form with this instanceID was received before with other answers. "
                            + "Yours is kept for the mission office.",
                    version);
        }
        return new Decision.Accepted(addFiles(connection, stored, candidate, files), false);
    }

    private StoredVersion addFiles(
            Connection connection, StoredVersion stored, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        if (files.isEmpty()
                || !AttachmentRows.add(
                        connection, stored, files, candidate.version().receivedAt())) {
            return stored;
        }
        StoredVersion revised = StoredVersions.revise(connection, stored);
        List<Attachment> attachments = AttachmentRows.of(connection, revised, candidate.expectedFiles());
        OutgoingEvent event =
                FindingEvents.attachmentReceived(revised, candidate.form(), candidate.answers(), attachments);
        outbox.insert(connection, List.of(event));
        return revised;
    }

    private Decision edit(
            Connection connection, Candidate candidate, String deprecatedId, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion version = candidate.version();
        Optional<StoredVersions.Found> edited =
                StoredVersions.lockByInstance(connection, version.missionId(), version.formId(), deprecatedId);
        if (edited.isEmpty()) {
            return refused(
                    HeldReason.UNKNOWN_EDIT,
                    "The form that this edits (%s) was never received. Yours is kept for the mission office."
                            .formatted(deprecatedId),
                    version);
        }
        if (edited.get().isCurrent()) {
            return editCurrent(connection, edited.get().version(), candidate, files);
        }
        Optional<StoredVersions.Found> sameInstance =
                StoredVersions.lockByInstance(connection, version.missionId(), version.formId(), version.instanceId());
        if (sameInstance.isPresent()) {
            return repeatOf(connection, sameInstance.get(), candidate, files);
        }
        return refused(
                HeldReason.OUTDATED_EDIT, outdated(connection, edited.get().version()), version);
    }

    private Decision editCurrent(
            Connection connection, StoredVersion edited, Candidate candidate, List<AttachmentRows.Named> files)
            throws SQLException {
        StoredVersion version = candidate.version().editOf(edited);
        if (!StoredVersions.insertCurrent(connection, version)) {
            return refused(
                    HeldReason.CONFLICTING_CONTENT,
                    "The instanceID %s is in use already. Yours is kept for the mission office."
                            .formatted(version.instanceId()),
                    candidate.version());
        }
        StoredVersions.supersede(connection, edited);
        AttachmentRows.carryForward(connection, edited, candidate.expectedFiles());
        AttachmentRows.add(connection, version, files, version.receivedAt());
        List<Attachment> attachments = AttachmentRows.of(connection, version, candidate.expectedFiles());
        outbox.insert(
                connection, List.of(FindingEvents.edited(version, candidate.form(), candidate.answers(), attachments)));
        return new Decision.Accepted(version, true);
    }

    private static String outdated(Connection connection, StoredVersion stored) throws SQLException {
        String current = StoredVersions.currentInstance(connection, stored.missionId(), stored.findingId());
        return "The copy you were editing (%s) is now out of date; the current one is %s. Yours is kept."
                .formatted(stored.instanceId(), current);
    }

    private static Decision refused(HeldReason reason, String message, StoredVersion version) {
        return new Decision.Refused(Refusal.of(reason, message, version));
    }
}
