package org.scrutineer.findings.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.intake.EventLength;
import org.scrutineer.findings.intake.JsonIntake;
import org.scrutineer.findings.intake.Outcome;
import org.scrutineer.findings.intake.Sender;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;

/// Takes a finding in as JSON.
@ApplicationScoped
class SubmitFinding {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JsonIntake intake;
    private final FormCatalogue forms;
    private final ObjectMapper json;

    SubmitFinding(JsonIntake intake, FormCatalogue forms, ObjectMapper json) {
        this.intake = intake;
        this.forms = forms;
        this.json = json;
    }

    /// @return false when it was there already, with the same content
    boolean handle(String missionId, UUID findingId, FindingRequest request, @Nullable String userAgent) {
        String formId = Objects.requireNonNull(request.formId());
        String formVersion = Objects.requireNonNull(request.formVersion());
        Map<String, String> answers = new TreeMap<>(Objects.requireNonNull(request.answers()));
        String instanceId = request.instanceId() == null ? "uuid:" + findingId : request.instanceId();
        plausible("/startedAt", request.startedAt());
        plausible("/endedAt", request.endedAt());
        Optional<KnownForm> form = forms.find(new FormKey(missionId, formId, formVersion));
        form.ifPresent(known -> known.requireQuestions(answers.keySet()));
        Set<String> files = form.map(known -> known.filesIn(answers)).orElse(Set.of());
        if (EventLength.isTooMuch(answers, files)) {
            throw new DomainException(CommonProblem.TOO_LARGE, "The answers are longer than those of any form.");
        }
        Outcome.Decided outcome = intake.take(
                new Sender(missionId, null, null, userAgent),
                new JsonIntake.JsonFinding(
                        findingId,
                        formId,
                        formVersion,
                        instanceId,
                        answers,
                        request.startedAt(),
                        request.endedAt(),
                        canonical(findingId, instanceId, request, answers)),
                form);
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.created();
            case Outcome.Refused refused -> throw new DomainException(problem(refused.reason()), refused.message());
        };
    }

    private static void plausible(String pointer, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
            throw invalid(List.of(new FieldError(pointer, "is outside of any calendar")));
        }
    }

    /// The same finding always gives the same bytes, whatever the order of its members.
    private String canonical(UUID findingId, String instanceId, FindingRequest request, Map<String, String> answers) {
        Map<String, Object> members = new TreeMap<>();
        members.put("findingId", findingId.toString());
        members.put("formId", Objects.requireNonNull(request.formId()));
        members.put("formVersion", Objects.requireNonNull(request.formVersion()));
        members.put("instanceId", instanceId);
        members.put("answers", answers);
        if (request.startedAt() != null) {
            members.put("startedAt", request.startedAt().toString());
        }
        if (request.endedAt() != null) {
            members.put("endedAt", request.endedAt().toString());
        }
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainException invalid(List<FieldError> errors) {
        return new DomainException(
                CommonProblem.INVALID_REQUEST, "Some values are missing or out of range.", Map.of("errors", errors));
    }

    private static FindingsProblem problem(HeldReason reason) {
        return switch (reason) {
            case UNKNOWN_FORM -> FindingsProblem.FORM_NOT_PUBLISHED;
            case FORM_CLOSED -> FindingsProblem.FORM_CLOSED;
            case CONFLICTING_CONTENT, OUTDATED_EDIT, UNKNOWN_EDIT, UNREADABLE -> FindingsProblem.FINDING_CONFLICT;
        };
    }
}
