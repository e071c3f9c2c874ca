package org.scrutineer.findings.expression;

import java.util.ArrayList;
import java.util.List;
import org.scrutineer.findings.expression.Token.Kind;

/// Cuts an expression into words.
final class Tokens {

    private static final List<String> SYMBOLS =
            List.of("!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", ",");

    private final String source;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        return new Tokens(source).cut();
    }

    private List<Token> cut() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (isDigit(c)) {
                take(Kind.NUMBER, number());
            } else if (isNameStart(c)) {
                take(Kind.NAME, name());
            } else if (c == '\'') {
                text();
            } else {
                symbol();
            }
        }
        found.add(new Token(Kind.END, "the end", at));
        return found;
    }

    private void take(Kind kind, int end) {
        found.add(new Token(kind, source.substring(at, end), at));
        at = end;
    }

    private int number() {
        int end = at;
        while (end < source.length() && (isDigit(source.charAt(end)) || source.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int name() {
        int end = at;
        while (end < source.length() && (isNamePart(source.charAt(end)) || source.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private void text() {
        int end = source.indexOf('\'', at + 1);
        if (end < 0) {
            throw new ExpressionUnreadable(at, "A text begins with a quote and does not end");
        }
        found.add(new Token(Kind.TEXT, source.substring(at + 1, end), at));
        at = end + 1;
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                take(Kind.SYMBOL, at + symbol.length());
                return;
            }
        }
        throw new ExpressionUnreadable(at, "A rule has no use for this character");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
