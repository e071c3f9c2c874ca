package org.scrutineer.findings.form;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Question;

/// A form version with everything it asks: the members of [FormView], its questions and its marks.
public record FormDetail(@JsonUnwrapped FormView form, List<Question> questionnaire, Marks marks) {

    static FormDetail of(Form form) {
        return new FormDetail(
                FormView.of(form),
                form.definition().questions(),
                form.definition().marks());
    }
}
