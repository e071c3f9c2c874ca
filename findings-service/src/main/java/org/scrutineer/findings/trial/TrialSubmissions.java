package org.scrutineer.findings.trial;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.TimeOrderedIds;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.form.Draft;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.intake.Outcome;
import org.scrutineer.findings.intake.ReceivedFile;
import org.scrutineer.findings.intake.Sender;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.submission.Submission;
import org.scrutineer.findings.submission.SubmissionReader;
import org.scrutineer.findings.submission.Unreadable;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.database.OwnTransaction;

/// Submissions to drafts.
@ApplicationScoped
class TrialSubmissions {

    private final AgroalDataSource dataSource;
    private final SubmissionReader reader;
    private final TimeOrderedIds ids;
    private final Clock clock;

    TrialSubmissions(AgroalDataSource dataSource, SubmissionReader reader, TimeOrderedIds ids, Clock clock) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
    }

    Outcome take(Draft draft, Sender sender, byte[] xml, List<ReceivedFile> files) throws SQLException {
        Submission submission;
        try {
            submission = reader.readAs(draft.form(), xml);
        } catch (Unreadable e) {
            return refused(HeldReason.UNREADABLE, String.valueOf(e.getMessage()));
        }
        String formId = draft.form().key().formId();
        if (!submission.formId().equals(formId)) {
            return refused(
                    HeldReason.UNREADABLE,
                    "This is the draft of form %s, but form %s was sent.".formatted(formId, submission.formId()));
        }
        TrialRow row = row(draft, sender, submission, xml);
        List<ReceivedFile> expected = files.stream()
                .filter(file -> submission.files().contains(file.name()))
                .toList();
        return inTransaction(row, submission, expected);
    }

    private TrialRow row(Draft draft, Sender sender, Submission submission, byte[] xml) {
        String instanceId = submission.instanceId() == null ? "uuid:" + UUID.randomUUID() : submission.instanceId();
        return new TrialRow(
                ids.next(),
                draft.row(),
                instanceId,
                submission.formVersion(),
                xml,
                Digests.sha256(xml),
                sender.label(),
                sender.userAgent(),
                clock.instant());
    }

    private Outcome inTransaction(TrialRow row, Submission submission, List<ReceivedFile> files) throws SQLException {
        return OwnTransaction.run(
                dataSource, connection -> new TrialDecisions(connection, row, files).decide(submission.deprecatedId()));
    }

    private static Outcome.Refused refused(HeldReason reason, String message) {
        return new Outcome.Refused(reason, message);
    }

    /// The row of a form version, a draft or not.
    Optional<UUID> formRow(FormKey key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select id from form where mission_id = ? and form_id = ? and form_version = ?")) {
            statement.setString(1, key.missionId());
            statement.setString(2, key.formId());
            statement.setString(3, key.formVersion());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// @return how many there were
    int clear(UUID formRow) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("delete from trial_submission where form_row = ?")) {
            statement.setObject(1, formRow);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
