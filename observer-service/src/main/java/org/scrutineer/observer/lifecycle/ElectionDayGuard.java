package org.scrutineer.observer.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.scrutineer.observer.mission.DateLine;
import org.scrutineer.observer.mission.Mission;
import org.scrutineer.observer.mission.MissionPhase;
import org.scrutineer.observer.mission.RefusedTransition;

/// Election day does not begin before its date, except in a rehearsal, which is election day before election day.
@ApplicationScoped
class ElectionDayGuard implements TransitionGuard {

    private final Clock clock;

    ElectionDayGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<RefusedTransition> check(Mission mission, MissionPhase to) {
        if (to == MissionPhase.ELECTION_DAY
                && !mission.isRehearsal()
                && mission.electionDay().isAfter(DateLine.today(clock))) {
            return Optional.of(
                    new RefusedTransition("ELECTION_DAY_NOT_REACHED", "Election day is " + mission.electionDay()));
        }
        return Optional.empty();
    }
}
