package org.scrutineer.observer.mission;

/// The phases of a mission in the order they are usually passed, then the side phases, which interrupt that order.
public enum MissionPhase {
    PLANNED,
    INVITED,
    ASSESSED,
    APPROVED,
    RECRUITING,
    OPEN,
    LTO_DEPLOYED,
    STO_DEPLOYED,
    ELECTION_DAY,
    PRELIMINARY_STATEMENT,
    POST_ELECTION,
    CLOSED,
    FINAL_REPORT_PUBLISHED,
    FOLLOW_UP,
    ARCHIVED,
    /// The format is being changed; the mission returns to where it was.
    FORMAT_CHANGED,
    /// Work rests; the mission returns to where it was.
    SUSPENDED,
    CANCELLED,
    /// A second round was called; the mission deploys again.
    SECOND_ROUND;

    public boolean isSidePhase() {
        return compareTo(ARCHIVED) > 0;
    }

    boolean isBefore(MissionPhase other) {
        return compareTo(other) < 0;
    }

    boolean isBetween(MissionPhase first, MissionPhase last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }
}
