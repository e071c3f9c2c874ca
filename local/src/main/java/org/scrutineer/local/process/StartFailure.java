package org.scrutineer.local.process;

/// A part of the stack cannot start. The message is one sentence for the person at the terminal that says what is
/// wrong and what to do about it; it is shown without a stack trace.
public class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message one plain sentence
    public StartFailure(String message) {
        super(message);
    }

    /// @param message one plain sentence
    /// @param cause what the machine said, kept for those who debug
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
