package org.scrutineer.observer.mission;

/// The kind of activity, which decides who is sent (domain facts, section 1.1).
public enum MissionFormat {
    /// Core team, long-term and short-term observers.
    EOM(true, true),
    /// The same, jointly with parliamentary bodies.
    IEOM(true, true),
    /// Core team and long-term observers.
    LEOM(true, false),
    /// Core team only.
    EAM(false, false),
    /// A few experts; may issue no statement.
    EET(false, false),
    /// An EOM for a referendum.
    ROM(true, true),
    /// An EAM for a referendum.
    RAM(false, false);

    private final boolean longTermObservers;
    private final boolean shortTermObservers;

    MissionFormat(boolean longTermObservers, boolean shortTermObservers) {
        this.longTermObservers = longTermObservers;
        this.shortTermObservers = shortTermObservers;
    }

    /// Whether a mission of this format can be in a phase: without short-term observers none are deployed.
    boolean knows(MissionPhase phase) {
        return switch (phase) {
            case LTO_DEPLOYED -> longTermObservers;
            case STO_DEPLOYED -> shortTermObservers;
            default -> true;
        };
    }

    boolean mayStaySilent() {
        return this == EET;
    }
}
