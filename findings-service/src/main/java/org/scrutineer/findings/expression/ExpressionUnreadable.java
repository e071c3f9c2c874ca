package org.scrutineer.findings.expression;

/// A condition that cannot be read, with a sentence for its author.
public final class ExpressionUnreadable extends RuntimeException {

    private final int position;

    ExpressionUnreadable(int position, String message) {
        super(message + " (at character %d)".formatted(position + 1));
        this.position = position;
    }

    /// Where in the text, from 0.
    public int position() {
        return position;
    }
}
