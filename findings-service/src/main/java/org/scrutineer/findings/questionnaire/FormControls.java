package org.scrutineer.findings.questionnaire;

import java.util.HashMap;
import java.util.Map;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.TreeReference;

/// What stands on the screens of a form.
final class FormControls {

    private FormControls() {}

    /// @return the controls that take an answer, by the place of the answer in the instance
    static Map<String, QuestionDef> byPath(FormDef form) {
        Map<String, QuestionDef> controls = new HashMap<>();
        collect(form, controls);
        return controls;
    }

    private static void collect(IFormElement element, Map<String, QuestionDef> controls) {
        if (element instanceof QuestionDef question && question.getBind() != null) {
            controls.put(FormTexts.path((TreeReference) question.getBind().getReference()), question);
        }
        if (element.getChildren() != null) {
            element.getChildren().forEach(child -> collect(child, controls));
        }
    }
}
