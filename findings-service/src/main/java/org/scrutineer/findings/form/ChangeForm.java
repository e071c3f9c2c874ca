package org.scrutineer.findings.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.messaging.Outbox;

/// What the mission office does to a form after its upload: marks, publication, closing.
@ApplicationScoped
class ChangeForm {

    private final Forms forms;
    private final Outbox outbox;
    private final AuditLog auditLog;
    private final Clock clock;

    ChangeForm(Forms forms, Outbox outbox, AuditLog auditLog, Clock clock) {
        this.forms = forms;
        this.outbox = outbox;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @Transactional
    FormDetail mark(FormKey key, Marks marks) {
        Form form = forms.require(key);
        form.mark(marks);
        forms.flush();
        return FormDetail.of(form);
    }

    @Transactional
    FormView publish(FormKey key) {
        Form form = forms.require(key);
        if (form.moveTo(FormStatus.PUBLISHED, clock.instant())) {
            outbox.append(() -> FormEvents.published(form));
            auditLog.record(key.missionId(), act("form.published", form));
        }
        return FormView.of(form);
    }

    /// @param status CLOSING or CLOSED
    @Transactional
    FormView close(FormKey key, FormStatus status) {
        Form form = forms.require(key);
        if (form.moveTo(status, clock.instant())) {
            outbox.append(() -> FormEvents.closed(form));
            auditLog.record(key.missionId(), act("form.closed", form));
        }
        return FormView.of(form);
    }

    private static Act act(String action, Form form) {
        return Act.of(action, "form", form.key().formId() + "/" + form.key().formVersion())
                .version(form.version())
                .content(form.sha256())
                .details(Map.of("status", form.status().name()));
    }
}
