package org.scrutineer.findings.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.held.HeldSubmission;
import org.scrutineer.findings.held.Mending;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.submission.Submission;
import org.scrutineer.findings.submission.SubmissionReader;
import org.scrutineer.findings.submission.Unreadable;
import org.scrutineer.platform.web.DomainException;

/// Reads what is held, as the form that a person says it was filled with.
@ApplicationScoped
class HeldContents {

    private final FormCatalogue forms;
    private final SubmissionReader submissions;
    private final ObjectMapper json;

    HeldContents(FormCatalogue forms, SubmissionReader submissions, ObjectMapper json) {
        this.forms = forms;
        this.submissions = submissions;
        this.json = json;
    }

    /// What it says.
    ///
    /// @param findingId that its sender chose; JSON only
    /// @param deprecatedId the instanceID it edits; XML only
    record Content(
            KnownForm form,
            Map<String, String> answers,
            Set<String> files,
            @Nullable UUID findingId,
            @Nullable String instanceId,
            @Nullable String deprecatedId,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /// @throws DomainException 422 when its form is not known or it cannot be read
    Content read(HeldSubmission held, Mending mending) {
        KnownForm form = form(held, mending);
        return switch (held.contentType()) {
            case "XML" -> xml(form, held);
            case "JSON" -> json(form, held);
            default -> throw notAcceptable("Nobody can read what was sent.");
        };
    }

    private KnownForm form(HeldSubmission held, Mending mending) {
        String formId = mending.formId() == null ? held.formId() : mending.formId();
        String formVersion = mending.formVersion() == null ? held.formVersion() : mending.formVersion();
        if (formId == null || formVersion == null) {
            throw notAcceptable("It does not say which form it is; choose formId and formVersion.");
        }
        return forms.find(new FormKey(held.missionId(), formId, formVersion))
                .filter(form -> form.status() != FormStatus.DRAFT)
                .orElseThrow(() ->
                        notAcceptable("The mission has published no form %s version %s; choose formId and formVersion."
                                .formatted(formId, formVersion)));
    }

    private Content xml(KnownForm form, HeldSubmission held) {
        try {
            Submission submission = submissions.readAs(form, held.content());
            return new Content(
                    form,
                    submission.answers(),
                    submission.files(),
                    null,
                    submission.instanceId(),
                    submission.deprecatedId(),
                    null,
                    null);
        } catch (Unreadable e) {
            throw notAcceptable(String.valueOf(e.getMessage()));
        }
    }

    /// Written by this service when it was held.
    private Content json(KnownForm form, HeldSubmission held) {
        try {
            JsonNode content = json.readTree(held.content());
            Map<String, String> answers = new LinkedHashMap<>();
            content.path("answers")
                    .properties()
                    .forEach(answer ->
                            answers.put(answer.getKey(), answer.getValue().asText()));
            form.requireQuestions(answers.keySet());
            return new Content(
                    form,
                    answers,
                    form.filesIn(answers),
                    UUID.fromString(content.path("findingId").asText()),
                    content.path("instanceId").asText(),
                    null,
                    moment(content.path("startedAt")),
                    moment(content.path("endedAt")));
        } catch (IOException | DateTimeException e) {
            throw new IllegalStateException("What this service wrote cannot be read", e);
        }
    }

    private static @Nullable Instant moment(JsonNode text) {
        return text.isMissingNode() ? null : Instant.parse(text.asText());
    }

    static DomainException notAcceptable(String why) {
        return new DomainException(FindingsProblem.HELD_NOT_ACCEPTABLE, why);
    }
}
