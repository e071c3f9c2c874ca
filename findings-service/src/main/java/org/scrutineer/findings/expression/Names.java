package org.scrutineer.findings.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an expression refers to, told without evaluating it.
///
/// @param own names and prefixes that the finding itself must know
/// @param ofOthers names that the forms of a set must know, without `other.`
/// @param prefixes what sums begin with
/// @param sets its conditions over other forms
public record Names(Set<String> own, Set<String> ofOthers, Set<String> prefixes, List<Expression.Over> sets) {

    public static Names of(Expression expression) {
        Names names = new Names(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
        names.collect(expression);
        return names;
    }

    /// Codes and suffixes of questions among the own names.
    public List<String> questions() {
        return own.stream().filter(name -> !name.contains(".")).toList();
    }

    private void collect(Expression expression) {
        switch (expression) {
            case Expression.Literal literal -> {}
            case Expression.Name name -> add(name.name());
            case Expression.Not not -> collect(not.operand());
            case Expression.Negative negative -> collect(negative.operand());
            case Expression.Binary binary -> {
                collect(binary.left());
                collect(binary.right());
            }
            case Expression.Call call -> call(call);
            case Expression.Over over -> {
                sets.add(over);
                collect(over.condition());
            }
        }
    }

    private void call(Expression.Call call) {
        if (call.arguments().getFirst() instanceof Expression.Literal(Value.Text(String text))) {
            if (call.function() == Expression.Function.TOTAL) {
                prefixes.add(text);
                return;
            }
            if (call.function() == Expression.Function.ANSWER) {
                own.add(text);
                return;
            }
        }
        call.arguments().forEach(this::collect);
    }

    private void add(String name) {
        if (name.startsWith("other.")) {
            ofOthers.add(name.substring("other.".length()));
        } else {
            own.add(name);
        }
    }
}
