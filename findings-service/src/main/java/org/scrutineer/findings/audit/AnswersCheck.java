package org.scrutineer.findings.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.submission.ContentReader;
import org.scrutineer.findings.submission.OrderedAnswers;

/// Compares the answers that are kept beside a content, from which exports are made, with the content.
@ApplicationScoped
class AnswersCheck {

    private final ContentReader contents;
    private final FormCatalogue forms;

    AnswersCheck(ContentReader contents, FormCatalogue forms) {
        this.contents = contents;
        this.forms = forms;
    }

    /// @param kept as [OrderedAnswers] writes them; null when they are not kept
    /// @return false, too, when one of them cannot be read
    boolean fit(FormKey form, String contentType, byte[] content, @Nullable String kept) {
        if (kept == null) {
            return true;
        }
        try {
            Map<String, String> answers =
                    contents.read(form, contentType, content).answers();
            return forms.find(form)
                    .map(known -> OrderedAnswers.byCode(known, kept).equals(answers))
                    .orElse(false);
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
