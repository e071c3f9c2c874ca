package org.scrutineer.findings.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.intake.Outcome;
import org.scrutineer.findings.intake.ReceivedFile;

/// What counts as a repeat, a conflict and an edit of a submission to a draft: the same as for a finding, because that
/// is part of what is tried out. For one transaction.
final class TrialDecisions {

    /// Far more than a trial needs; bounds what somebody can do with a token that got about.
    private static final long MOST = 1_000;

    private final Connection connection;
    private final TrialRow row;
    private final List<ReceivedFile> files;

    /// @param files those that the submission refers to
    TrialDecisions(Connection connection, TrialRow row, List<ReceivedFile> files) {
        this.connection = connection;
        this.row = row;
        this.files = files;
    }

    /// @param deprecatedId the instanceID it edits, null when it is no edit
    Outcome decide(@Nullable String deprecatedId) throws SQLException {
        return deprecatedId == null ? first() : edit(deprecatedId);
    }

    private Outcome first() throws SQLException {
        Optional<TrialRows.Stored> same = stored(row.instanceId());
        if (same.isPresent()) {
            return repeat(same.get());
        }
        if (isFull()) {
            return full();
        }
        if (TrialRows.insert(connection, row)) {
            return created();
        }
        // Somebody else sent it between the two statements.
        return repeat(stored(row.instanceId()).orElseThrow());
    }

    private Outcome edit(String deprecatedId) throws SQLException {
        Optional<TrialRows.Stored> edited = stored(deprecatedId);
        if (edited.isEmpty()) {
            return refused(
                    HeldReason.UNKNOWN_EDIT,
                    "The form that this edits (%s) was never received.".formatted(deprecatedId));
        }
        if (!edited.get().isCurrent()) {
            Optional<TrialRows.Stored> same = stored(row.instanceId());
            return same.isPresent() ? repeat(same.get()) : outdated();
        }
        if (isFull()) {
            return full();
        }
        if (!TrialRows.insert(connection, row)) {
            return refused(
                    HeldReason.CONFLICTING_CONTENT, "The instanceID %s is in use already.".formatted(row.instanceId()));
        }
        TrialRows.supersede(connection, edited.get().id());
        return created();
    }

    private Outcome created() throws SQLException {
        TrialRows.addFiles(connection, row.id(), files, row.receivedAt());
        return new Outcome.Accepted(row.id(), true);
    }

    private Outcome repeat(TrialRows.Stored stored) throws SQLException {
        if (!stored.isCurrent()) {
            return outdated();
        }
        if (!Arrays.equals(stored.sha256(), row.sha256())) {
            return refused(
                    HeldReason.CONFLICTING_CONTENT,
                    "A form with this instanceID was received before with other answers.");
        }
        TrialRows.addFiles(connection, stored.id(), files, row.receivedAt());
        return new Outcome.Accepted(stored.id(), false);
    }

    private Optional<TrialRows.Stored> stored(String instanceId) throws SQLException {
        return TrialRows.lock(connection, row.formRow(), instanceId);
    }

    private boolean isFull() throws SQLException {
        return TrialRows.count(connection, row.formRow()) >= MOST;
    }

    private static Outcome full() {
        return refused(
                HeldReason.FORM_CLOSED,
                "This draft has %d trial submissions. Its author must clear them first.".formatted(MOST));
    }

    private static Outcome outdated() {
        return refused(HeldReason.OUTDATED_EDIT, "The copy you were editing is now out of date.");
    }

    private static Outcome refused(HeldReason reason, String message) {
        return new Outcome.Refused(reason, message);
    }
}
