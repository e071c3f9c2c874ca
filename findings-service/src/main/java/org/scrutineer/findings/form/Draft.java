package org.scrutineer.findings.form;

import java.util.UUID;
import org.scrutineer.findings.questionnaire.KnownForm;

/// A form version that is not published yet, as it is at this moment.
///
/// @param row of the form version
public record Draft(UUID row, KnownForm form, String title, String md5) {

    /// As phones see it.
    public ListedForm listed() {
        return new ListedForm(
                form.key().formId(),
                form.key().formVersion(),
                title,
                form.status(),
                md5,
                form.definition().media());
    }
}
