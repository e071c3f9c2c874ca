package org.scrutineer.findings.reevaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.AnswerTree;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;

/// A form whose tree may have other nodes for each finding, as some of its groups repeat; filled anew from its first
/// state.
final class GrowingForm implements EngineForm {

    private final FormDef form;
    private final TreeElement pristine;
    private final @Nullable AnswerTree questions;
    private final Set<String> unrepeatable;

    GrowingForm(FormDef form, KnownForm known, Set<String> unrepeatable) {
        this.form = form;
        this.pristine = form.getMainInstance().getRoot().deepCopy(true);
        this.unrepeatable = unrepeatable;
        this.questions = known.answers().child(pristine.getName());
    }

    @Override
    public String rootName() {
        return pristine.getName();
    }

    @Override
    public FormCheck check(Sent sent) {
        Objections found = new Objections(form);
        TreeElement root = pristine.deepCopy(true);
        form.getMainInstance().setRoot(root);
        fill(root, sent, questions, found);
        form.initialize(false, new InstanceInitializationFactory());
        inspect(root, sent, questions, found);
        return found.all();
    }

    private void fill(TreeElement element, Sent sent, @Nullable AnswerTree place, Objections found) {
        List<TreeElement> children = new ArrayList<>();
        for (int i = 0; i < element.getNumChildren(); i++) {
            children.add(element.getChildAt(i));
        }
        for (TreeElement child : children) {
            AnswerTree childPlace = place == null ? null : place.child(child.getName());
            List<Sent> given = sent.children(child.getName());
            if (child.getMult() == TreeReference.INDEX_TEMPLATE) {
                turns(element, child, given, childPlace, found);
            } else if (child.hasChildren() && !child.isRepeatable()) {
                fill(child, given.isEmpty() ? Sent.NOTHING : given.getFirst(), childPlace, found);
            } else if (!child.isRepeatable()) {
                Question question = childPlace == null ? null : childPlace.question();
                child.setValue(
                        given.isEmpty()
                                ? null
                                : found.value(child, given.getFirst().text(), question));
            }
        }
    }

    /// As many turns of a repeat as were sent.
    private void turns(
            TreeElement parent, TreeElement template, List<Sent> given, @Nullable AnswerTree place, Objections found) {
        while (parent.getChild(template.getName(), 0) != null) {
            parent.removeChild(template.getName(), 0);
        }
        for (int turn = 0; turn < given.size(); turn++) {
            TreeElement copy = template.deepCopy(true);
            copy.setMult(turn);
            parent.addChild(copy);
            fill(copy, given.get(turn), place, found);
        }
    }

    private void inspect(TreeElement element, @Nullable Sent sent, @Nullable AnswerTree place, Objections found) {
        for (int i = 0; i < element.getNumChildren(); i++) {
            TreeElement child = element.getChildAt(i);
            if (child.getMult() == TreeReference.INDEX_TEMPLATE) {
                continue;
            }
            AnswerTree childPlace = place == null ? null : place.child(child.getName());
            List<Sent> given = sent == null ? List.of() : sent.children(child.getName());
            Sent own = given.size() > child.getMult() ? given.get(child.getMult()) : null;
            if (child.hasChildren()) {
                inspect(child, own, childPlace, found);
            } else if (childPlace != null
                    && childPlace.question() instanceof Question question
                    && !unrepeatable.contains(question.path())) {
                found.inspect(child, own == null ? null : own.text().strip(), question);
            }
        }
    }
}
