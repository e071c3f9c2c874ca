package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.held.HeldInbox;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.held.HeldSubmission;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.platform.database.DatabaseFailure;

/// The way in for findings as JSON, with the contract of OpenRosa: same id and content, same answer; other content is a
/// conflict and is held.
@ApplicationScoped
public class JsonIntake {

    private final Admission admission;
    private final Decisions decisions;
    private final HeldInbox held;
    private final Clock clock;

    JsonIntake(Admission admission, Decisions decisions, HeldInbox held, Clock clock) {
        this.admission = admission;
        this.decisions = decisions;
        this.held = held;
        this.clock = clock;
    }

    /// A finding as its sender gives it.
    ///
    /// @param findingId chosen by the sender
    /// @param content canonical JSON of all that was sent, the finding id included
    public record JsonFinding(
            UUID findingId,
            String formId,
            String formVersion,
            String instanceId,
            Map<String, String> answers,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            String content) {}

    /// @param form empty when the mission has no such form version
    /// @throws DatabaseFailure when it is neither stored nor held
    public Outcome.Decided take(Sender sender, JsonFinding finding, Optional<KnownForm> form) {
        Optional<Refusal> refusal = form.map(known -> Admission.refusal(known, finding.instanceId()))
                .orElseGet(() -> Optional.of(unknownForm(finding)));
        if (refusal.isPresent()) {
            return hold(sender, finding, refusal.get());
        }
        try {
            return switch (decisions.decide(candidate(sender, finding, form.orElseThrow()), List.of())) {
                case Decisions.Decision.Accepted accepted ->
                    new Outcome.Accepted(accepted.version().findingId(), accepted.created());
                case Decisions.Decision.Refused refused -> hold(sender, finding, refused.refusal());
            };
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private Candidate candidate(Sender sender, JsonFinding finding, KnownForm form) {
        StoredVersion version = admission.first(
                sender,
                form,
                finding.findingId(),
                finding.instanceId(),
                "JSON",
                finding.content().getBytes(StandardCharsets.UTF_8),
                finding.answers(),
                clock.instant());
        return new Candidate(
                version.with(version.placement().at(finding.startedAt(), finding.endedAt())),
                form,
                null,
                finding.answers(),
                form.filesIn(finding.answers()));
    }

    private Outcome.Decided hold(Sender sender, JsonFinding finding, Refusal refusal) {
        Optional<HeldInbox.Accepted> accepted = held.keep(new HeldSubmission(
                sender.missionId(),
                refusal.reason(),
                refusal.message(),
                finding.formId(),
                finding.formVersion(),
                finding.instanceId(),
                null,
                null,
                null,
                "JSON",
                finding.content().getBytes(StandardCharsets.UTF_8),
                List.of()));
        return accepted.<Outcome.Decided>map(before -> new Outcome.Accepted(before.findingId(), false))
                .orElseGet(() -> new Outcome.Refused(refusal.reason(), refusal.message()));
    }

    private static Refusal unknownForm(JsonFinding finding) {
        return new Refusal(
                HeldReason.UNKNOWN_FORM,
                "This mission has no form %s version %s.".formatted(finding.formId(), finding.formVersion()),
                finding.formId(),
                finding.formVersion(),
                finding.instanceId());
    }
}
