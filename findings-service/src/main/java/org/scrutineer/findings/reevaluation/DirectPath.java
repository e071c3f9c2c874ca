package org.scrutineer.findings.reevaluation;

import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.instance.DataInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xpath.XPathNodeset;
import org.javarosa.xpath.expr.XPathBinaryOpExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.javarosa.xpath.expr.XPathStep;
import org.javarosa.xpath.expr.XPathUnaryOpExpr;

/// A path of an expression that always leads to the same node, which it remembers. The engine follows each path anew
/// each time: from the root, step by step, with a list of nodes for each step. Everything else in an expression is left
/// to the engine.
///
/// Right only in a form without repeats, whose tree keeps its nodes.
final class DirectPath extends XPathPathExpr {

    private final TreeElement element;
    private final XPathNodeset node;
    private final XPathNodeset nothing;

    private DirectPath(XPathPathExpr path, TreeElement element, FormDef form) {
        super(path.init_context, path.steps);
        this.element = element;
        this.node = new OneNode(element, form);
        this.nothing = new XPathNodeset(List.of(), form.getMainInstance(), form.getEvaluationContext());
    }

    /// Lets the paths in an expression remember their nodes. One that is the whole expression stays as it is, as do
    /// those with conditions, to other instances, and to no node or many.
    ///
    /// @param context the node that the expression belongs to
    static void remember(XPathExpression expression, TreeReference context, FormDef form) {
        switch (expression) {
            case XPathBinaryOpExpr binary -> {
                binary.a = remembering(binary.a, context, form);
                binary.b = remembering(binary.b, context, form);
            }
            case XPathUnaryOpExpr unary -> unary.a = remembering(unary.a, context, form);
            case XPathFuncExpr function -> {
                for (int i = 0; i < function.args.length; i++) {
                    function.args[i] = remembering(function.args[i], context, form);
                }
            }
            default -> {}
        }
    }

    private static XPathExpression remembering(XPathExpression operand, TreeReference context, FormDef form) {
        if (operand instanceof XPathPathExpr path) {
            return of(path, context, form);
        }
        remember(operand, context, form);
        return operand;
    }

    private static XPathPathExpr of(XPathPathExpr path, TreeReference context, FormDef form) {
        if (path instanceof DirectPath || path.init_context == INIT_CONTEXT_EXPR || hasConditions(path)) {
            return path;
        }
        List<TreeReference> found =
                form.getEvaluationContext().expandReference(path.getReference().contextualize(context));
        TreeElement element =
                found != null && found.size() == 1 ? form.getMainInstance().resolveReference(found.getFirst()) : null;
        return element == null ? path : new DirectPath(path, element, form);
    }

    private static boolean hasConditions(XPathPathExpr path) {
        for (XPathStep step : path.steps) {
            if (step.predicates.length > 0) {
                return true;
            }
        }
        return false;
    }

    /// A node that is not relevant is none to expressions.
    @Override
    public XPathNodeset eval(DataInstance instance, EvaluationContext context) {
        return element.isRelevant() ? node : nothing;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private static final class OneNode extends XPathNodeset {

        private final TreeElement element;

        OneNode(TreeElement element, FormDef form) {
            super(List.of(element.getRef()), form.getMainInstance(), form.getEvaluationContext());
            this.element = element;
        }

        @Override
        public Object unpack() {
            return unpackValue(element.getValue());
        }
    }
}
