package org.scrutineer.findings.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Forms as the mission office looks at them.
@ApplicationScoped
class FormQueries {

    /// Names of forms have no such character (see [XFormReader]), so it can part the two halves of a cursor.
    private static final String CURSOR_SEPARATOR = "/";

    private final Forms forms;

    FormQueries(Forms forms) {
        this.forms = forms;
    }

    @Transactional
    Page<FormView> list(String missionId, PageRequest page) {
        String[] after = page.cursor().orElse(CURSOR_SEPARATOR).split(CURSOR_SEPARATOR, 2);
        String afterVersion = after.length > 1 ? after[1] : "";
        return Page.of(
                forms.listIn(missionId, after[0], afterVersion, page.size() + 1).stream()
                        .map(FormView::of)
                        .toList(),
                page.size(),
                form -> form.formId() + CURSOR_SEPARATOR + form.formVersion());
    }

    @Transactional
    FormDetail find(FormKey key) {
        return FormDetail.of(forms.require(key));
    }
}
