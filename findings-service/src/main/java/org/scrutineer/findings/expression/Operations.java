package org.scrutineer.findings.expression;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.scrutineer.findings.expression.Expression.Operator;

/// Arithmetic and comparison of values that are there. What cannot be computed is missing, with the reason.
final class Operations {

    private Operations() {}

    static Value arithmetic(Operator operator, Value left, Value right) {
        if (!(left instanceof Value.Number a) || !(right instanceof Value.Number b)) {
            return new Value.Missing("%s needs numbers".formatted(operator.symbol()));
        }
        if (operator == Operator.DIVIDED && b.number() == 0) {
            return new Value.Missing("division by zero");
        }
        double result = switch (operator) {
            case PLUS -> a.number() + b.number();
            case MINUS -> a.number() - b.number();
            case TIMES -> a.number() * b.number();
            case DIVIDED -> a.number() / b.number();
            default -> throw new IllegalArgumentException(operator.name());
        };
        return Double.isFinite(result) ? Value.of(result) : new Value.Missing("a number beyond reckoning");
    }

    /// @param what for the reason, when the value is no number
    static Value change(Value value, DoubleUnaryOperator change, String what) {
        return value instanceof Value.Number(double number)
                ? Value.of(change.applyAsDouble(number))
                : orReason(value, what + " needs a number");
    }

    /// Whether an option is among several choices, which are separated by blanks.
    static Value chosen(Value choices, Value option) {
        return choices instanceof Value.Text(String all) && option instanceof Value.Text(String wanted)
                ? Value.of(Arrays.asList(all.split(" ")).contains(wanted))
                : orReason(choices, "chosen needs a question with choices");
    }

    private static Value orReason(Value value, String reason) {
        return value instanceof Value.Missing ? value : new Value.Missing(reason);
    }

    static Value comparison(Operator operator, Value left, Value right) {
        Value a = alike(left, right);
        Value b = alike(right, left);
        if (operator == Operator.EQUAL || operator == Operator.UNEQUAL) {
            return a.getClass() == b.getClass()
                    ? Value.of(a.equals(b) == (operator == Operator.EQUAL))
                    : incomparable(left, right);
        }
        Optional<Integer> order = order(a, b);
        return order.map(sign -> Value.of(
                        switch (operator) {
                            case LESS -> sign < 0;
                            case AT_MOST -> sign <= 0;
                            case GREATER -> sign > 0;
                            case AT_LEAST -> sign >= 0;
                            default -> throw new IllegalArgumentException(operator.name());
                        }))
                .orElseGet(() -> incomparable(left, right));
    }

    private static Optional<Integer> order(Value left, Value right) {
        return switch (left) {
            case Value.Number a
            when right instanceof Value.Number b -> Optional.of(Double.compare(a.number(), b.number()));
            case Value.Clock a
            when right instanceof Value.Clock b -> Optional.of(a.time().compareTo(b.time()));
            case Value.Moment a
            when right instanceof Value.Moment b -> Optional.of(a.moment().compareTo(b.moment()));
            // Dates are texts whose order is that of the calendar.
            case Value.Text a
            when right instanceof Value.Text b -> Optional.of(a.text().compareTo(b.text()));
            default -> Optional.empty();
        };
    }

    /// A text beside a time of day or a number is read as one: times and codes of choices are written as texts.
    private static Value alike(Value value, Value beside) {
        if (!(value instanceof Value.Text text)) {
            return value;
        }
        try {
            if (beside instanceof Value.Clock) {
                return new Value.Clock(LocalTime.parse(text.text()));
            }
            if (beside instanceof Value.Number) {
                return Value.of(Double.parseDouble(text.text()));
            }
        } catch (DateTimeException | NumberFormatException e) {
            return value;
        }
        return value;
    }

    private static Value incomparable(Value left, Value right) {
        return new Value.Missing("a %s cannot be compared with a %s".formatted(kind(left), kind(right)));
    }

    private static String kind(Value value) {
        return switch (value) {
            case Value.Number number -> "number";
            case Value.Text text -> "text";
            case Value.Truth truth -> "yes or no";
            case Value.Clock clock -> "time of day";
            case Value.Moment moment -> "moment";
            case Value.Missing missing -> "missing value";
        };
    }
}
