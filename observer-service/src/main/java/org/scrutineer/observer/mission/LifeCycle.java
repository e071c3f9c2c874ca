package org.scrutineer.observer.mission;

import static org.scrutineer.observer.mission.MissionPhase.APPROVED;
import static org.scrutineer.observer.mission.MissionPhase.ARCHIVED;
import static org.scrutineer.observer.mission.MissionPhase.CANCELLED;
import static org.scrutineer.observer.mission.MissionPhase.ELECTION_DAY;
import static org.scrutineer.observer.mission.MissionPhase.FORMAT_CHANGED;
import static org.scrutineer.observer.mission.MissionPhase.INVITED;
import static org.scrutineer.observer.mission.MissionPhase.PLANNED;
import static org.scrutineer.observer.mission.MissionPhase.POST_ELECTION;
import static org.scrutineer.observer.mission.MissionPhase.PRELIMINARY_STATEMENT;
import static org.scrutineer.observer.mission.MissionPhase.RECRUITING;
import static org.scrutineer.observer.mission.MissionPhase.SECOND_ROUND;
import static org.scrutineer.observer.mission.MissionPhase.STO_DEPLOYED;
import static org.scrutineer.observer.mission.MissionPhase.SUSPENDED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which phase may follow which (domain facts, sections 2.1 and 2.2). Pure: knows neither clock nor roster.
final class LifeCycle {

    private LifeCycle() {}

    /// @param resumesAt where a side phase was entered from; null in all other phases
    /// @return the phases that may come next
    static Set<MissionPhase> next(MissionPhase phase, MissionFormat format, @Nullable MissionPhase resumesAt) {
        return switch (phase) {
            case ARCHIVED -> EnumSet.noneOf(MissionPhase.class);
            case CANCELLED -> EnumSet.of(ARCHIVED);
            case SECOND_ROUND -> EnumSet.of(latestKnown(format, STO_DEPLOYED));
            case SUSPENDED, FORMAT_CHANGED -> resumption(format, resumesAt);
            default -> progress(phase, format);
        };
    }

    /// Why a phase may not come next, in the words of a guard.
    static Optional<RefusedTransition> objection(
            MissionPhase phase, MissionPhase to, MissionFormat format, @Nullable MissionPhase resumesAt) {
        Set<MissionPhase> possible = next(phase, format, resumesAt);
        if (possible.contains(to)) {
            return Optional.empty();
        }
        if (!format.knows(to)) {
            return Optional.of(new RefusedTransition(
                    "FORMAT_HAS_NO_SUCH_PHASE", "A mission of format " + format + " has no " + to));
        }
        if (phase == PLANNED && INVITED.isBefore(to) && !to.isSidePhase()) {
            return Optional.of(new RefusedTransition("NO_INVITATION", "The host has not invited the mission yet"));
        }
        return Optional.of(new RefusedTransition("ORDER", "After " + phase + " comes one of " + possible));
    }

    /// Up to the approval the format is a proposal; later a change must be declared, because States and the host count
    /// on it.
    static boolean mayChangeFormat(MissionPhase phase) {
        return phase == FORMAT_CHANGED || !phase.isSidePhase() && !APPROVED.isBefore(phase);
    }

    private static Set<MissionPhase> progress(MissionPhase phase, MissionFormat format) {
        Set<MissionPhase> next = EnumSet.of(following(phase, format));
        if (phase == ELECTION_DAY && format.mayStaySilent()) {
            next.add(POST_ELECTION);
        }
        if (phase.isBefore(ELECTION_DAY)) {
            next.add(CANCELLED);
        }
        if (!POST_ELECTION.isBefore(phase)) {
            next.add(SUSPENDED);
        }
        if (phase.isBetween(RECRUITING, STO_DEPLOYED)) {
            next.add(FORMAT_CHANGED);
        }
        if (phase.isBetween(PRELIMINARY_STATEMENT, POST_ELECTION)) {
            next.add(SECOND_ROUND);
        }
        return next;
    }

    private static Set<MissionPhase> resumption(MissionFormat format, @Nullable MissionPhase resumesAt) {
        Set<MissionPhase> next = EnumSet.of(CANCELLED);
        if (resumesAt != null) {
            next.add(latestKnown(format, resumesAt));
        }
        return next;
    }

    private static MissionPhase following(MissionPhase phase, MissionFormat format) {
        MissionPhase next = MissionPhase.values()[phase.ordinal() + 1];
        return format.knows(next) ? next : following(next, format);
    }

    private static MissionPhase latestKnown(MissionFormat format, MissionPhase phase) {
        return format.knows(phase) ? phase : latestKnown(format, MissionPhase.values()[phase.ordinal() - 1]);
    }
}
