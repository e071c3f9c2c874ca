package org.scrutineer.rehearsal;

/// The rehearsal could not go on; the message says why in one sentence for a person.
public final class RehearsalFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RehearsalFailed(String message) {
        super(message);
    }

    RehearsalFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
