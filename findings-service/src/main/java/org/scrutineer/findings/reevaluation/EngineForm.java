package org.scrutineer.findings.reevaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.AnswerTree;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// A form in the engine, filled again and again with what was sent. Mutable; one thread at a time.
final class EngineForm {

    private final FormDef form;
    private final TreeElement pristine;
    private final boolean repeats;
    private final @Nullable AnswerTree questions;
    private final Set<String> unrepeatable;

    /// @param form parsed for this object alone
    EngineForm(FormDef form, KnownForm known, Set<String> unrepeatable) {
        this.form = form;
        this.pristine = form.getMainInstance().getRoot().deepCopy(true);
        this.repeats = hasRepeats(pristine);
        this.unrepeatable = unrepeatable;
        this.questions = known.answers().child(pristine.getName());
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

    String rootName() {
        return pristine.getName();
    }

    /// Fills the form and asks the engine.
    FormCheck check(Sent sent) {
        Findings found = new Findings();
        // Without repeats every node is set anew by filling, so the tree can be used again.
        TreeElement root = repeats ? pristine.deepCopy(true) : pristine;
        form.getMainInstance().setRoot(root);
        fill(root, sent, questions, found);
        form.initialize(false, new InstanceInitializationFactory());
        inspect(root, sent, questions, found);
        return new FormCheck(
                List.copyOf(found.notAllowed),
                List.copyOf(found.unanswered),
                List.copyOf(found.notRelevant),
                List.copyOf(found.recalculated),
                null);
    }

    private static final class Findings {
        final List<String> notAllowed = new ArrayList<>();
        final List<String> unanswered = new ArrayList<>();
        final List<String> notRelevant = new ArrayList<>();
        final List<String> recalculated = new ArrayList<>();
    }

    private void fill(TreeElement element, Sent sent, @Nullable AnswerTree place, Findings found) {
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
                child.setValue(
                        given.isEmpty() ? null : value(child, given.getFirst().text(), childPlace, found));
            }
        }
    }

    /// As many turns of a repeat as were sent.
    private void turns(
            TreeElement parent, TreeElement template, List<Sent> given, @Nullable AnswerTree place, Findings found) {
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

    private @Nullable IAnswerData value(TreeElement node, String text, @Nullable AnswerTree place, Findings found) {
        String answer = text.strip();
        if (answer.isEmpty()) {
            return null;
        }
        IAnswerData value = EngineValues.of(answer, node.getDataType());
        Question question = place == null ? null : place.question();
        if (value == null && question != null) {
            found.notAllowed.add(question.code());
        }
        return value;
    }

    private void inspect(TreeElement element, @Nullable Sent sent, @Nullable AnswerTree place, Findings found) {
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
                inspect(child, own == null ? null : own.text().strip(), question, found);
            }
        }
    }

    /// @param sent null when the question was not sent
    private void inspect(TreeElement leaf, @Nullable String sent, Question question, Findings found) {
        String code = question.code();
        boolean calculated = question.kind() == QuestionKind.CALCULATED;
        if (!leaf.isRelevant()) {
            if (sent != null && !sent.isEmpty() && !calculated) {
                found.notRelevant.add(code);
            }
            return;
        }
        IAnswerData value = leaf.getValue();
        if (calculated) {
            String now = value == null ? "" : value.uncast().getString();
            if (sent != null && !EngineValues.same(sent, now)) {
                found.recalculated.add(code);
            }
        } else if (value == null && leaf.isRequired() && !found.notAllowed.contains(code)) {
            found.unanswered.add(code);
        }
        if (value != null && leaf.getConstraint() != null && !form.evaluateConstraint(leaf.getRef(), value)) {
            found.notAllowed.add(code);
        }
    }
}
