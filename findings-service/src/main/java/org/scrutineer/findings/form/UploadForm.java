package org.scrutineer.findings.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.ReadForm;
import org.scrutineer.findings.questionnaire.XFormReader;
import org.scrutineer.findings.questionnaire.XFormUnreadable;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.web.DomainException;

/// Takes an XForm in as a draft.
@ApplicationScoped
class UploadForm {

    private final XFormReader reader;
    private final Forms forms;
    private final AuditLog auditLog;
    private final Clock clock;

    UploadForm(XFormReader reader, Forms forms, AuditLog auditLog, Clock clock) {
        this.reader = reader;
        this.forms = forms;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// @param created false when the same version was there before
    record Receipt(FormKey key, FormView form, boolean created) {}

    @Transactional
    Receipt handle(String missionId, Purpose purpose, byte[] xform) {
        ReadForm read = read(xform);
        FormFile file = FormFile.of(xform);
        FormKey key = new FormKey(missionId, read.formId(), read.formVersion());
        forms.queue(key);
        Optional<Form> existing = forms.find(key);
        if (existing.isEmpty()) {
            Form form = new Form(UUID.randomUUID(), missionId, read, purpose, file, clock.instant());
            forms.persistAndFlush(form);
            record(form);
            return new Receipt(key, FormView.of(form), true);
        }
        Form form = existing.get();
        if (!form.isSame(file, purpose)) {
            form.replaceDraft(read, purpose, file, clock.instant());
            forms.flush();
            record(form);
        }
        return new Receipt(key, FormView.of(form), false);
    }

    private void record(Form form) {
        auditLog.record(
                form.key().missionId(),
                FormActs.of("uploaded", form)
                        .details(Map.of("purpose", form.purpose().name())));
    }

    private ReadForm read(byte[] xform) {
        try {
            return reader.read(xform);
        } catch (XFormUnreadable e) {
            throw new DomainException(FindingsProblem.FORM_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }
}
