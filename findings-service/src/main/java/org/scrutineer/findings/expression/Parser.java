package org.scrutineer.findings.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutineer.findings.expression.Expression.Function;
import org.scrutineer.findings.expression.Expression.Operator;
import org.scrutineer.findings.expression.Token.Kind;

/// Reads expressions: operator precedence, by descent. Bounded, so that no rule can exhaust the stack or a mission's
/// patience.
public final class Parser {

    /// The longest of the shipped rules has some 200 characters.
    public static final int LONGEST = 2_000;

    private static final int DEEPEST = 40;
    /// `a < b < c` means nothing.
    private static final int COMPARISON = Operator.EQUAL.binding();

    private static final Set<String> SETS = Set.of("same_team", "same_station", "same_photo", "same_answers");

    private final List<Token> tokens;
    private int next;
    private int depth;
    private boolean insideSet;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// @throws ExpressionUnreadable with a sentence and the place
    public static Expression parse(String source) {
        if (source.length() > LONGEST) {
            throw new ExpressionUnreadable(LONGEST, "A rule has at most %d characters".formatted(LONGEST));
        }
        Parser parser = new Parser(Tokens.of(source));
        Expression expression = parser.expression(1);
        parser.require(
                parser.peek().kind() == Kind.END,
                "An operator is missing before " + parser.peek().text());
        return expression;
    }

    /// @param binding only operators that hold at least so tight
    private Expression expression(int binding) {
        require(++depth <= DEEPEST, "The rule is nested too deep");
        Expression left = operand();
        Optional<Operator> operator = operatorAt(binding);
        while (operator.isPresent()) {
            next++;
            Expression right = expression(operator.get().binding() + 1);
            left = new Expression.Binary(operator.get(), left, right);
            int former = operator.get().binding();
            operator = operatorAt(binding);
            require(
                    operator.isEmpty() || former != COMPARISON || operator.get().binding() != COMPARISON,
                    "Join two comparisons with and");
        }
        depth--;
        return left;
    }

    private Optional<Operator> operatorAt(int binding) {
        return Arrays.stream(Operator.values())
                .filter(operator -> peek().is(operator.symbol()) && operator.binding() >= binding)
                .findFirst();
    }

    private Expression operand() {
        Token token = tokens.get(next++);
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case TEXT -> new Expression.Literal(Value.of(token.text()));
            case NAME -> named(token);
            case SYMBOL -> bySymbol(token);
            case END -> throw new ExpressionUnreadable(token.position(), "The rule ends where a value is expected");
        };
    }

    private static Expression number(Token token) {
        try {
            return new Expression.Literal(Value.of(Double.parseDouble(token.text())));
        } catch (NumberFormatException e) {
            throw new ExpressionUnreadable(token.position(), token.text() + " is no number");
        }
    }

    private Expression bySymbol(Token token) {
        if (token.is("(")) {
            Expression inner = expression(1);
            expect(")");
            return inner;
        }
        if (token.is("-")) {
            return new Expression.Negative(expression(Operator.TIMES.binding() + 1));
        }
        throw new ExpressionUnreadable(token.position(), "A value is expected, not " + token.text());
    }

    private Expression named(Token token) {
        return switch (token.text()) {
            // Holds looser than a comparison: `not a = b` denies the comparison.
            case "not" -> new Expression.Not(expression(COMPARISON));
            case "true" -> new Expression.Literal(Value.TRUE);
            case "false" -> new Expression.Literal(Value.FALSE);
            case "and", "or" ->
                throw new ExpressionUnreadable(token.position(), "A value is expected before " + token.text());
            default -> peek().is("(") ? call(token) : name(token);
        };
    }

    private Expression name(Token token) {
        String name = token.text();
        boolean misplaced = name.startsWith("other.") && !insideSet;
        if (misplaced || name.endsWith(".") || SETS.contains(name)) {
            throw new ExpressionUnreadable(
                    token.position(), misplaced ? "other. belongs inside exists or count" : name + " is no value");
        }
        return new Expression.Name(name);
    }

    private Expression call(Token token) {
        expect("(");
        if (token.is("exists") || token.is("count")) {
            return over(token);
        }
        Function function = Arrays.stream(Function.values())
                .filter(known -> token.is(known.word()))
                .findFirst()
                .orElseThrow(() -> new ExpressionUnreadable(token.position(), "There is no function " + token.text()));
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(expression(1));
        } while (skipped(","));
        expect(")");
        boolean textual = function == Function.TOTAL || function == Function.ANSWER;
        if (!function.takes(arguments.size()) || (textual && !isText(arguments.getFirst()))) {
            throw new ExpressionUnreadable(token.position(), token.text() + " takes other arguments");
        }
        return new Expression.Call(function, List.copyOf(arguments));
    }

    private static boolean isText(Expression argument) {
        return argument instanceof Expression.Literal literal && literal.value() instanceof Value.Text;
    }

    private Expression over(Token token) {
        Token set = tokens.get(next++);
        if (!SETS.contains(set.text()) || insideSet) {
            throw new ExpressionUnreadable(
                    set.position(),
                    insideSet ? "One exists inside another" : "There are no forms called " + set.text());
        }
        expect(",");
        insideSet = true;
        Expression condition = expression(1);
        insideSet = false;
        expect(")");
        return new Expression.Over(token.is("count"), set.text(), condition);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean skipped(String symbol) {
        boolean is = peek().is(symbol);
        if (is) {
            next++;
        }
        return is;
    }

    private void expect(String symbol) {
        require(skipped(symbol), "%s is expected before %s".formatted(symbol, peek().text()));
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ExpressionUnreadable(peek().position(), message);
        }
    }
}
