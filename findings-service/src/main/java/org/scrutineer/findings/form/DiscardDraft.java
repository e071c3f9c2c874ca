package org.scrutineer.findings.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.web.Versions;

/// Throws a draft away, with everything that was sent to try it out.
@ApplicationScoped
class DiscardDraft {

    private final Forms forms;

    DiscardDraft(Forms forms) {
        this.forms = forms;
    }

    /// @throws org.scrutineer.platform.web.DomainException when it is a draft no more
    @Transactional
    void handle(FormKey key, @Nullable String ifMatch) {
        Form form = forms.lock(key);
        form.requireDraft();
        Versions.require(ifMatch, form.version());
        forms.delete(form);
    }
}
