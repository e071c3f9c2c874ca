package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.TimeOrderedIds;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.copy.FormCopies;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.submission.Submission;
import org.scrutineer.findings.submission.SubmissionReader;
import org.scrutineer.findings.submission.Unreadable;

/// Decides what can be decided before the database is asked: is it a finding, of a form that takes findings?
@ApplicationScoped
class Admission {

    private final SubmissionReader reader;
    private final Placing placing;
    private final FormCopies copies;
    private final TimeOrderedIds ids;

    Admission(SubmissionReader reader, Placing placing, FormCopies copies, TimeOrderedIds ids) {
        this.reader = reader;
        this.placing = placing;
        this.copies = copies;
        this.ids = ids;
    }

    Reading read(Sender sender, byte[] xml, Instant receivedAt) {
        Submission submission;
        try {
            submission = reader.read(sender.missionId(), xml);
        } catch (Unreadable e) {
            String message = String.valueOf(e.getMessage());
            return new Reading.Refused(new Refusal(HeldReason.UNREADABLE, message, null, null, null));
        }
        Optional<Reading> refused = refused(submission);
        if (refused.isPresent()) {
            return refused.get();
        }
        String instanceId = submission.instanceId() == null ? "uuid:" + UUID.randomUUID() : submission.instanceId();
        KnownForm form = submission.form().orElseThrow();
        if (sender.device() != null) {
            copies.sent(sender.device(), form.key());
        }
        StoredVersion version =
                first(sender, form, ids.next(), instanceId, "XML", xml, submission.answers(), receivedAt);
        return new Reading.Admitted(
                new Candidate(version, form, submission.deprecatedId(), submission.answers(), submission.files()));
    }

    /// A first version, with everything about its place filled in.
    StoredVersion first(
            Sender sender,
            KnownForm form,
            UUID findingId,
            String instanceId,
            String contentType,
            byte[] content,
            Map<String, String> answers,
            Instant receivedAt) {
        return new StoredVersion(
                sender.missionId(),
                findingId,
                1,
                1,
                form.key().formId(),
                form.key().formVersion(),
                instanceId,
                contentType,
                content,
                Digests.sha256(content),
                null,
                sender.device() == null ? null : sender.device().deviceId(),
                sender.label(),
                sender.userAgent(),
                placing.place(sender, form, answers),
                receivedAt,
                receivedAt);
    }

    private static Optional<Reading> refused(Submission submission) {
        Optional<Refusal> refusal = submission
                .form()
                .map(form -> refusal(form, submission.instanceId()).or(() -> tooLong(submission)))
                .orElseGet(() -> Optional.of(unknownForm(submission)));
        return refusal.map(Reading.Refused::new);
    }

    private static Optional<Refusal> tooLong(Submission submission) {
        return EventLength.isTooMuch(submission.answers(), submission.files())
                ? Optional.of(new Refusal(
                        HeldReason.UNREADABLE,
                        "The form that was sent has more text than a finding can have. Yours is kept for the mission"
                                + " office.",
                        submission.formId(),
                        submission.formVersion(),
                        submission.instanceId()))
                : Optional.empty();
    }

    private static Refusal unknownForm(Submission submission) {
        return new Refusal(
                HeldReason.UNKNOWN_FORM,
                "This mission has no form %s version %s. Get the current forms, or tell your co-ordinator."
                        .formatted(submission.formId(), submission.formVersion()),
                submission.formId(),
                submission.formVersion(),
                submission.instanceId());
    }

    /// Whether a form takes findings now.
    static Optional<Refusal> refusal(KnownForm form, @Nullable String instanceId) {
        String formId = form.key().formId();
        String version = form.key().formVersion();
        if (form.status() == FormStatus.DRAFT) {
            return Optional.of(new Refusal(
                    HeldReason.UNKNOWN_FORM,
                    "Form %s version %s was never published.".formatted(formId, version),
                    formId,
                    version,
                    instanceId));
        }
        if (form.status() == FormStatus.CLOSED) {
            return Optional.of(new Refusal(
                    HeldReason.FORM_CLOSED,
                    "Form %s version %s is closed and takes no more submissions. Yours is kept for the mission office."
                            .formatted(formId, version),
                    formId,
                    version,
                    instanceId));
        }
        return Optional.empty();
    }
}
