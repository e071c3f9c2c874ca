package org.scrutineer.findings.questionnaire;

/// Life of a form version. CLOSING is listed to phones no more, but takes what was filled before.
public enum FormStatus {
    DRAFT,
    PUBLISHED,
    CLOSING,
    CLOSED;

    /// Whether the mission office may move a form on to another status.
    public boolean mayBecome(FormStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == CLOSING || next == CLOSED;
            case CLOSING -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
