package org.scrutineer.findings.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.form.Draft;
import org.scrutineer.findings.form.Drafts;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.phone.CollectSettings;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// What the author of a form does about its trial.
@ApplicationScoped
class RunTrial {

    private final Trials trials;
    private final TrialSubmissions submissions;
    private final Drafts drafts;
    private final FormCatalogue forms;
    private final AuditLog auditLog;
    private final Clock clock;
    private final String publicUrl;

    /// @param publicUrl where phones reach the platform
    RunTrial(
            Trials trials,
            TrialSubmissions submissions,
            Drafts drafts,
            FormCatalogue forms,
            AuditLog auditLog,
            Clock clock,
            @ConfigProperty(name = "scrutineer.public-url") String publicUrl) {
        this.trials = trials;
        this.submissions = submissions;
        this.drafts = drafts;
        this.forms = forms;
        this.auditLog = auditLog;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /// @param by user name of who opens it
    /// @throws DomainException when it is no draft
    @Transactional
    OpenedTrial open(FormKey key, String by) {
        Draft draft = drafts.find(key).orElseThrow(() -> noDraft(key));
        TrialToken token = TrialToken.random();
        if (!trials.open(draft.row(), token, by, clock.instant())) {
            throw noDraft(key);
        }
        record("opened", key, Map.of());
        String serverUrl = "%s/v1/test/%s/missions/%s/forms/%s/draft"
                .formatted(
                        publicUrl,
                        token.value(),
                        key.missionId(),
                        URLEncoder.encode(key.formId(), StandardCharsets.UTF_8).replace("+", "%20"));
        return OpenedTrial.of(new CollectSettings("Draft: " + draft.title(), serverUrl));
    }

    /// The token opens nothing any more; what was sent stays. Doing it again changes nothing.
    @Transactional
    void end(FormKey key) {
        if (trials.end(row(key))) {
            record("ended", key, Map.of());
        }
    }

    /// Forgets what was sent. Doing it again changes nothing.
    @Transactional
    void clear(FormKey key) {
        int cleared = submissions.clear(row(key));
        if (cleared > 0) {
            record("cleared", key, Map.of("submissions", Integer.toString(cleared)));
        }
    }

    /// Without the token, which is a key to the draft.
    private void record(String done, FormKey key, Map<String, String> details) {
        auditLog.record(
                key.missionId(),
                Act.of("trial." + done, "form", key.formId() + "/" + key.formVersion())
                        .details(details));
    }

    private UUID row(FormKey key) {
        return submissions.formRow(key).orElseThrow(() -> missing(key));
    }

    private DomainException noDraft(FormKey key) {
        return forms.find(key).isEmpty()
                ? missing(key)
                : new DomainException(
                        FindingsProblem.FORM_NOT_A_DRAFT,
                        "Form %s version %s is published.".formatted(key.formId(), key.formVersion()));
    }

    static DomainException missing(FormKey key) {
        return new DomainException(
                CommonProblem.NOT_FOUND, "There is no form %s version %s.".formatted(key.formId(), key.formVersion()));
    }
}
