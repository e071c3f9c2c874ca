package org.scrutineer.findings.reevaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.QuickTriggerable;
import org.javarosa.core.model.TriggerableDag;
import org.javarosa.core.model.condition.Condition;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.Recalculate;
import org.javarosa.core.model.condition.Triggerable;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xpath.XPathConditional;

/// What a form without repeats makes of its answers (relevance, what is required, calculations), in the engine's own
/// order and by its own expressions. What [FormDef#initialize] finds out again for each finding, which nodes each
/// expression is about, is found out once.
final class EngineSteps {

    private final FormInstance instance;
    private final List<Step> steps;
    private final Set<TreeElement> lookedAt;

    private EngineSteps(FormInstance instance, List<Step> steps, Set<TreeElement> lookedAt) {
        this.instance = instance;
        this.steps = steps;
        this.lookedAt = lookedAt;
    }

    /// @param targets the nodes that the result is for
    private record Step(Triggerable expression, EvaluationContext context, List<TreeReference> targets) {

        void take(FormInstance instance) {
            Object result = expression.eval(instance, context);
            for (TreeReference target : targets) {
                switch (expression) {
                    case Condition condition -> condition.apply(target, result, instance);
                    case Recalculate calculation -> calculation.apply(target, result, instance);
                    default -> throw new IllegalStateException("The engine has a new kind of expression");
                }
            }
        }
    }

    /// @param form without repeats, and run once by the engine itself
    static EngineSteps of(FormDef form) {
        List<Step> steps = new ArrayList<>();
        Set<TreeElement> lookedAt = new LinkedHashSet<>();
        for (QuickTriggerable quick : ordered(form)) {
            steps.addAll(steps(quick.getTriggerable(), form));
            quick.getTriggerable().getTriggers().forEach(trigger -> lookedAt.addAll(nodes(trigger, form)));
        }
        constraints(form.getMainInstance().getRoot(), form, lookedAt);
        return new EngineSteps(form.getMainInstance(), steps, lookedAt);
    }

    /// The engine shows the order of its expressions to nobody; a test notices when it keeps it elsewhere.
    private static Collection<QuickTriggerable> ordered(FormDef form) {
        try {
            var graph = FormDef.class.getDeclaredField("dagImpl");
            var inOrder = TriggerableDag.class.getDeclaredField("triggerablesDAG");
            graph.setAccessible(true);
            inOrder.setAccessible(true);
            List<QuickTriggerable> found = new ArrayList<>();
            ((Collection<?>) inOrder.get(graph.get(form))).forEach(one -> found.add((QuickTriggerable) one));
            return found;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The form engine is another one than this service was made for", e);
        }
    }

    /// One for each node that the engine would work it out for: without repeats one, or none where the form has no such
    /// node.
    private static List<Step> steps(Triggerable expression, FormDef form) {
        EvaluationContext everywhere = form.getEvaluationContext();
        List<Step> steps = new ArrayList<>();
        for (TreeReference node : everywhere.expandReference(expression.getContext())) {
            TreeReference own = expression.getOriginalContext().contextualize(node);
            DirectPath.remember(((XPathConditional) expression.getExpr()).getExpr(), own, form);
            List<TreeReference> targets = new ArrayList<>();
            expression
                    .getTargets()
                    .forEach(target -> targets.addAll(everywhere.expandReference(target.contextualize(own))));
            steps.add(new Step(expression, new EvaluationContext(everywhere, own), targets));
        }
        return steps;
    }

    private static void constraints(TreeElement element, FormDef form, Set<TreeElement> lookedAt) {
        if (element.getConstraint() != null
                && element.getConstraint().constraint instanceof XPathConditional constraint) {
            DirectPath.remember(constraint.getExpr(), element.getRef(), form);
            constraint.getTriggers(element.getRef()).forEach(trigger -> lookedAt.addAll(nodes(trigger, form)));
        }
        for (int i = 0; i < element.getNumChildren(); i++) {
            constraints(element.getChildAt(i), form, lookedAt);
        }
    }

    private static List<TreeElement> nodes(TreeReference reference, FormDef form) {
        List<TreeReference> found = reference.getInstanceName() == null
                ? form.getEvaluationContext().expandReference(reference)
                : null;
        return found == null
                ? List.of()
                : found.stream().map(form.getMainInstance()::resolveReference).toList();
    }

    /// The nodes that expressions look at.
    Set<TreeElement> lookedAt() {
        return lookedAt;
    }

    /// Works everything out from the values in the form.
    void run() {
        for (Step step : steps) {
            step.take(instance);
        }
    }
}
