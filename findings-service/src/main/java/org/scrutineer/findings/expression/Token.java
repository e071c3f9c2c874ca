package org.scrutineer.findings.expression;

/// A word of an expression.
///
/// @param text of a TEXT without its quotes
/// @param position of its first character, from 0
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
    }
}
