package org.scrutineer.findings.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.web.Versions;

/// What the mission office does to a form after its upload: marks, publication, closing.
///
/// Each step locks the form: of two who do the same at the same time the second finds it done. Whoever says which
/// version she has seen is told when it is another one by now.
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

    /// @param ifMatch the version the caller has seen, or null
    @Transactional
    FormDetail mark(FormKey key, Marks marks, @Nullable String ifMatch) {
        Form form = forms.lock(key);
        requireSeen(form, ifMatch);
        if (form.mark(marks)) {
            forms.flush();
            auditLog.record(key.missionId(), FormActs.marked(form));
        }
        return FormDetail.of(form);
    }

    /// @param ifMatch the version the caller has seen, or null
    @Transactional
    FormView publish(FormKey key, @Nullable String ifMatch) {
        Form form = forms.lock(key);
        if (move(form, FormStatus.PUBLISHED, ifMatch)) {
            outbox.append(() -> FormEvents.published(form));
            auditLog.record(key.missionId(), moved("published", form));
        }
        return FormView.of(form);
    }

    /// @param status CLOSING or CLOSED
    /// @param ifMatch the version the caller has seen, or null
    @Transactional
    FormView close(FormKey key, FormStatus status, @Nullable String ifMatch) {
        Form form = forms.lock(key);
        if (move(form, status, ifMatch)) {
            outbox.append(() -> FormEvents.closed(form));
            auditLog.record(key.missionId(), moved("closed", form));
        }
        return FormView.of(form);
    }

    private static Act moved(String done, Form form) {
        return FormActs.of(done, form).details(Map.of("status", form.status().name()));
    }

    /// A step that was made before is not judged by the version: its caller may not have got the answer.
    private boolean move(Form form, FormStatus next, @Nullable String ifMatch) {
        if (form.status() != next) {
            requireSeen(form, ifMatch);
        }
        return form.moveTo(next, clock.instant());
    }

    private static void requireSeen(Form form, @Nullable String ifMatch) {
        if (ifMatch != null) {
            Versions.require(ifMatch, form.version());
        }
    }
}
