package org.scrutineer.findings.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.web.Versions;

/// Throws a draft away, with everything that was sent to try it out.
@ApplicationScoped
class DiscardDraft {

    private final Forms forms;
    private final AuditLog auditLog;

    DiscardDraft(Forms forms, AuditLog auditLog) {
        this.forms = forms;
        this.auditLog = auditLog;
    }

    /// @throws org.scrutineer.platform.web.DomainException when it is a draft no more
    @Transactional
    void handle(FormKey key, @Nullable String ifMatch) {
        Form form = forms.lock(key);
        form.requireDraft();
        Versions.require(ifMatch, form.version());
        forms.delete(form);
        auditLog.record(key.missionId(), FormActs.of("discarded", form));
    }
}
