package org.scrutineer.observer.roster;

/// How far the permit of the election authority has come.
public enum AccreditationStatus {
    NONE,
    APPLIED,
    GRANTED,
    REFUSED,
    /// Granted, but ends before election day. Computed, never decided.
    EXPIRED,
    WITHDRAWN;

    /// Whether a decision may lead from here to there. A grant without a recorded application is possible: it may have
    /// been made on paper.
    public boolean mayBecome(AccreditationStatus next) {
        return switch (next) {
            case NONE, EXPIRED -> false;
            case APPLIED -> this != GRANTED;
            case GRANTED -> this != WITHDRAWN;
            case REFUSED -> this == NONE || this == APPLIED || this == REFUSED;
            case WITHDRAWN -> this == APPLIED || this == GRANTED || this == EXPIRED || this == WITHDRAWN;
        };
    }
}
