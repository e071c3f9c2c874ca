package org.scrutineer.findings.reevaluation;

import io.quarkus.logging.Log;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.actions.Actions;
import org.javarosa.core.model.instance.TreeElement;
import org.scrutineer.findings.questionnaire.KnownForm;

/// A form in the engine, filled again and again with what was sent. Mutable; one thread at a time.
interface EngineForm {

    /// @param parsed a form for this object alone, anew each time
    static EngineForm of(Supplier<FormDef> parsed, KnownForm known, Set<String> unrepeatable) {
        FormDef form = parsed.get();
        if (acts(form) || mayGrow(form.getMainInstance().getRoot())) {
            return new GrowingForm(form, known, unrepeatable);
        }
        try {
            return new FlatForm(form, known, unrepeatable);
        } catch (RuntimeException e) {
            Log.infof(
                    "Form %s is run in full for each finding: %s",
                    known.key().formId(), e.getClass().getName());
            // Trying has changed the other one.
            return new GrowingForm(parsed.get(), known, unrepeatable);
        }
    }

    /// Whether it does something when it is opened.
    private static boolean acts(IFormElement element) {
        boolean acts = !element.getActionController()
                .getListenersForEvent(Actions.EVENT_ODK_INSTANCE_LOAD)
                .isEmpty();
        List<IFormElement> children = element.getChildren();
        return acts || (children != null && children.stream().anyMatch(EngineForm::acts));
    }

    /// Whether it repeats, or has several nodes of one name, which is nearly the same to the engine.
    private static boolean mayGrow(TreeElement element) {
        for (int i = 0; i < element.getNumChildren(); i++) {
            TreeElement child = element.getChildAt(i);
            if (child.isRepeatable() || child.getMult() > 0 || mayGrow(child)) {
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
