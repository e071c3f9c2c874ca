package org.scrutineer.findings.form;

/// Life of a form version. CLOSING is listed to phones no more, but takes what was filled before.
public enum FormStatus {
    DRAFT,
    PUBLISHED,
    CLOSING,
    CLOSED;

    boolean mayBecome(FormStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == CLOSING || next == CLOSED;
            case CLOSING -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
