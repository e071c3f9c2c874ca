package org.scrutineer.findings.reevaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.AnswerTree;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;

/// A form without repeats. Its tree has the same nodes for each finding, and every value is set anew by filling, so it
/// is used again as it is.
final class FlatForm implements EngineForm {

    private final FormDef form;
    private final TreeElement root;
    private final List<Leaf> leaves = new ArrayList<>();
    private final EngineSteps steps;
    private final boolean needsAnswersOnly;

    /// A node that may hold a value.
    ///
    /// @param path names below the root
    /// @param question null for a node that asks nothing
    /// @param inspected false for what only the phone could know
    private record Leaf(
            TreeElement node, List<String> path, @Nullable Question question, boolean inspected) {}

    /// @throws RuntimeException when the engine cannot run the form without answers; the form is of no use then
    FlatForm(FormDef form, KnownForm known, Set<String> unrepeatable) {
        this.form = form;
        this.root = form.getMainInstance().getRoot();
        collectLeaves(root, List.of(), known.answers().child(root.getName()), unrepeatable);
        form.initialize(false, new InstanceInitializationFactory());
        this.steps = EngineSteps.of(form);
        Set<TreeElement> silent = new HashSet<>();
        leaves.stream().filter(leaf -> leaf.question() == null).forEach(leaf -> silent.add(leaf.node()));
        this.needsAnswersOnly = steps.lookedAt().stream().noneMatch(silent::contains);
    }

    private void collectLeaves(
            TreeElement element, List<String> path, @Nullable AnswerTree place, Set<String> unrepeatable) {
        for (int i = 0; i < element.getNumChildren(); i++) {
            TreeElement child = element.getChildAt(i);
            AnswerTree childPlace = place == null ? null : place.child(child.getName());
            List<String> childPath = new ArrayList<>(path);
            childPath.add(child.getName());
            if (child.hasChildren()) {
                collectLeaves(child, childPath, childPlace, unrepeatable);
            } else {
                Question question = childPlace == null ? null : childPlace.question();
                boolean inspected = question != null && !unrepeatable.contains(question.path());
                leaves.add(new Leaf(child, List.copyOf(childPath), question, inspected));
            }
        }
    }

    @Override
    public String rootName() {
        return root.getName();
    }

    @Override
    public FormCheck check(Sent sent) {
        return check(leaf -> sent.text(leaf.path()));
    }

    @Override
    public Optional<FormCheck> check(Map<String, String> answers) {
        return needsAnswersOnly
                ? Optional.of(check(leaf -> leaf.question() == null
                        ? null
                        : answers.get(leaf.question().code())))
                : Optional.empty();
    }

    private FormCheck check(Function<Leaf, @Nullable String> said) {
        Objections found = new Objections(form);
        List<@Nullable String> texts = new ArrayList<>(leaves.size());
        for (Leaf leaf : leaves) {
            String text = said.apply(leaf);
            texts.add(text);
            leaf.node().setValue(text == null ? null : found.value(leaf.node(), text, leaf.question()));
        }
        steps.run();
        for (int i = 0; i < texts.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (leaf.inspected() && leaf.question() != null) {
                String text = texts.get(i);
                found.inspect(leaf.node(), text == null ? null : text.strip(), leaf.question());
            }
        }
        return found.all();
    }
}
