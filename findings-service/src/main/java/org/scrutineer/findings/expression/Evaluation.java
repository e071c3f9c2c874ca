package org.scrutineer.findings.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.expression.Expression.Operator;

/// One evaluation of one expression for one subject; for one thread.
public final class Evaluation {

    private static final String OTHER = "other.";

    private final Subject subject;
    private final Witnesses witnesses;
    /// The form that `other.` means, inside a set.
    private @Nullable Subject other;

    private Evaluation(Subject subject) {
        this.subject = subject;
        this.witnesses = new Witnesses();
    }

    /// What a condition says about a subject; throws for no input.
    public static Judgement judge(Expression condition, Subject subject) {
        Evaluation evaluation = new Evaluation(subject);
        return switch (evaluation.value(condition)) {
            case Value.Truth(boolean truth) ->
                truth ? new Judgement(Outcome.FLAGGED, evaluation.witnesses.text()) : new Judgement(Outcome.OK, "");
            case Value.Missing(String reason) -> new Judgement(Outcome.MISSING, reason);
            default -> new Judgement(Outcome.MISSING, "the rule is no condition");
        };
    }

    /// Whether the condition of a set holds between a subject and one other form.
    public static boolean holdsBetween(Expression.Over over, Subject subject, Subject other) {
        Evaluation evaluation = new Evaluation(subject);
        evaluation.other = other;
        return evaluation.value(over.condition()) instanceof Value.Truth(boolean truth) && truth;
    }

    private Value value(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> named(name.name());
            case Expression.Not not ->
                switch (value(not.operand())) {
                    case Value.Truth(boolean truth) -> Value.of(!truth);
                    case Value.Missing missing -> missing;
                    default -> new Value.Missing("not needs a condition");
                };
            case Expression.Negative negative -> Operations.change(value(negative.operand()), number -> -number, "-");
            case Expression.Binary binary -> binary(binary);
            case Expression.Call call -> call(call);
            case Expression.Over over -> over(over);
        };
    }

    private Value named(String name) {
        boolean ofOther = other != null && name.startsWith(OTHER);
        Subject of = ofOther && other != null ? other : subject;
        String own = ofOther ? name.substring(OTHER.length()) : name;
        Value value = of.value(own);
        if (!(value instanceof Value.Missing)) {
            witnesses.read(ofOther ? OTHER : "", of, own, value);
        }
        return value;
    }

    private Value binary(Expression.Binary binary) {
        Operator operator = binary.operator();
        if (operator == Operator.AND || operator == Operator.OR) {
            return logic(binary, operator == Operator.OR);
        }
        Value left = value(binary.left());
        if (left instanceof Value.Missing) {
            return left;
        }
        Value right = value(binary.right());
        if (right instanceof Value.Missing) {
            return right;
        }
        return switch (operator) {
            case PLUS, MINUS, TIMES, DIVIDED -> Operations.arithmetic(operator, left, right);
            default -> Operations.comparison(operator, left, right);
        };
    }

    /// Kleene's logic: one side may decide alone, whatever the other side misses.
    ///
    /// @param deciding what decides: true for `or`, false for `and`
    private Value logic(Expression.Binary binary, boolean deciding) {
        Value left = condition(binary.left());
        if (left instanceof Value.Truth(boolean truth) && truth == deciding) {
            return left;
        }
        Value right = condition(binary.right());
        if (right instanceof Value.Truth(boolean truth) && truth == deciding) {
            return right;
        }
        return left instanceof Value.Missing ? left : right;
    }

    private Value condition(Expression expression) {
        int mark = witnesses.mark();
        Value value = value(expression);
        if (value instanceof Value.Truth(boolean truth) && !truth) {
            // What speaks against the flag does not explain it.
            witnesses.forget(mark);
        }
        return value instanceof Value.Truth || value instanceof Value.Missing
                ? value
                : new Value.Missing("and, or need conditions");
    }

    private Value call(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        return switch (call.function()) {
            case KNOWN -> Value.of(!(value(arguments.getFirst()) instanceof Value.Missing));
            case COALESCE -> coalesce(arguments);
            case IF -> choice(arguments);
            case ONE_OF -> oneOf(arguments);
            case CHOSEN -> Operations.chosen(value(arguments.getFirst()), value(arguments.get(1)));
            case ABS -> Operations.change(value(arguments.getFirst()), Math::abs, "abs");
            case TOTAL -> total(text(arguments.getFirst()));
            case ANSWER -> named(text(arguments.getFirst()));
        };
    }

    private Value total(String prefix) {
        Value total = subject.total(prefix);
        if (!(total instanceof Value.Missing)) {
            witnesses.read("total of " + prefix, total.display());
        }
        return total;
    }

    private static String text(Expression literal) {
        return ((Value.Text) ((Expression.Literal) literal).value()).text();
    }

    private Value coalesce(List<Expression> arguments) {
        Value value = value(arguments.getFirst());
        for (int i = 1; value instanceof Value.Missing && i < arguments.size(); i++) {
            value = value(arguments.get(i));
        }
        return value;
    }

    private Value choice(List<Expression> arguments) {
        return switch (value(arguments.getFirst())) {
            case Value.Truth(boolean truth) -> value(arguments.get(truth ? 1 : 2));
            case Value.Missing missing -> missing;
            default -> new Value.Missing("if needs a condition");
        };
    }

    private Value oneOf(List<Expression> arguments) {
        Value value = value(arguments.getFirst());
        if (value instanceof Value.Missing) {
            return value;
        }
        return Value.of(arguments.stream()
                .skip(1)
                .anyMatch(option -> Operations.comparison(Operator.EQUAL, value, value(option))
                        .equals(Value.TRUE)));
    }

    private Value over(Expression.Over over) {
        int count = 0;
        Value.@Nullable Missing undecided = null;
        for (Subject candidate : subject.others(over.set())) {
            int mark = witnesses.mark();
            other = candidate;
            Value value = condition(over.condition());
            other = null;
            boolean holds = value.equals(Value.TRUE);
            if (holds && !over.counting()) {
                witnesses.read("other.finding", candidate.value("finding").display());
                return Value.TRUE;
            }
            witnesses.forget(mark);
            count += holds ? 1 : 0;
            undecided = value instanceof Value.Missing missing ? missing : undecided;
        }
        if (undecided != null) {
            return undecided;
        }
        if (over.counting()) {
            witnesses.read("forms in " + over.set(), Integer.toString(count));
        }
        return over.counting() ? Value.of(count) : Value.FALSE;
    }
}
