package org.scrutineer.findings.reevaluation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.actions.Actions;
import org.javarosa.core.model.instance.TreeElement;
import org.scrutineer.findings.questionnaire.KnownForm;

/// A form in the engine, filled again and again with what was sent. Mutable; one thread at a time.
interface EngineForm {

    /// @param form parsed for this object alone
    static EngineForm of(FormDef form, KnownForm known, Set<String> unrepeatable) {
        boolean acts = !form.getActionController()
                .getListenersForEvent(Actions.EVENT_ODK_INSTANCE_LOAD)
                .isEmpty();
        return acts || hasRepeats(form.getMainInstance().getRoot())
                ? new GrowingForm(form, known, unrepeatable)
                : new FlatForm(form, known, unrepeatable);
    }

    private static boolean hasRepeats(TreeElement element) {
        for (int i = 0; i < element.getNumChildren(); i++) {
            TreeElement child = element.getChildAt(i);
            if (child.isRepeatable() || hasRepeats(child)) {
                return true;
            }
        }
        return false;
    }

    String rootName();

    /// Fills the form and asks the engine.
    FormCheck check(Sent sent);

    /// The same, when nothing was sent but answers to questions.
    ///
    /// @param answers question code to raw answer; none of a further turn of a repeated question
    /// @return empty when the form must see all that was sent
    default Optional<FormCheck> check(Map<String, String> answers) {
        return Optional.empty();
    }
}
