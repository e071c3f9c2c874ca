package org.scrutineer.findings.expression;

import java.util.List;

/// A parsed condition. Names are resolved when it is evaluated, since each version of a form has other questions.
public sealed interface Expression {

    record Literal(Value value) implements Expression {}

    /// @param name a question code, a suffix with a leading underscore, or `root.attribute`
    record Name(String name) implements Expression {}

    record Not(Expression operand) implements Expression {}

    record Negative(Expression operand) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right) implements Expression {}

    record Call(Function function, List<Expression> arguments) implements Expression {}

    /// A condition over each form of a set; inside, `other.` means that form.
    ///
    /// @param counting whether the number of forms is asked, not only whether there is one
    record Over(boolean counting, String set, Expression condition) implements Expression {}

    /// Infix operators.
    enum Operator {
        OR("or", 1),
        AND("and", 2),
        EQUAL("=", 3),
        UNEQUAL("!=", 3),
        LESS("<", 3),
        AT_MOST("<=", 3),
        GREATER(">", 3),
        AT_LEAST(">=", 3),
        PLUS("+", 4),
        MINUS("-", 4),
        TIMES("*", 5),
        DIVIDED("/", 5);

        private final String symbol;
        private final int binding;

        Operator(String symbol, int binding) {
            this.symbol = symbol;
            this.binding = binding;
        }

        String symbol() {
            return symbol;
        }

        /// Operators with a higher number hold their operands tighter.
        int binding() {
            return binding;
        }
    }

    /// What may be called.
    enum Function {
        /// `known(x)`: whether x has a value; never missing itself.
        KNOWN("known", 1, 1),
        /// `coalesce(x, y, …)`: the first that has a value.
        COALESCE("coalesce", 2, 10),
        /// `if(condition, x, y)`.
        IF("if", 3, 3),
        /// `one_of(x, 'a', 'b', …)`.
        ONE_OF("one_of", 2, 50),
        /// `chosen(x, 'a')`: whether a question with several choices has this one.
        CHOSEN("chosen", 2, 2),
        /// `abs(x)`.
        ABS("abs", 1, 1),
        /// `total('_r_cand_')`: sum of the answers whose codes begin so.
        TOTAL("total", 1, 1),
        /// `answer('code')`: for codes that are no names here, such as `group/question`.
        ANSWER("answer", 1, 1);

        private final String word;
        private final int fewest;
        private final int most;

        Function(String word, int fewest, int most) {
            this.word = word;
            this.fewest = fewest;
            this.most = most;
        }

        String word() {
            return word;
        }

        boolean takes(int arguments) {
            return arguments >= fewest && arguments <= most;
        }
    }
}
