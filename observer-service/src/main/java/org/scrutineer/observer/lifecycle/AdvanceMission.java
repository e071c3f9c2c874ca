package org.scrutineer.observer.lifecycle;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.mission.Mission;
import org.scrutineer.observer.mission.MissionEvents;
import org.scrutineer.observer.mission.MissionPhase;
import org.scrutineer.observer.mission.MissionView;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.platform.messaging.Outbox;

/// Moves a mission to another phase, if the order of phases and all guards allow. Moving to where it stands changes
/// nothing.
@ApplicationScoped
class AdvanceMission {

    private final Missions missions;
    private final MissionTransitions transitions;
    private final List<TransitionGuard> guards;
    private final Outbox outbox;
    private final Clock clock;

    AdvanceMission(
            Missions missions,
            MissionTransitions transitions,
            @All List<TransitionGuard> guards,
            Outbox outbox,
            Clock clock) {
        this.missions = missions;
        this.transitions = transitions;
        this.guards = guards;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    MissionView handle(String missionId, MissionPhase to, @Nullable String reason, String by) {
        Mission mission = missions.requireLocked(missionId);
        MissionPhase from = mission.phase();
        if (from == to) {
            return MissionView.of(mission);
        }
        mission.requireMayMoveTo(to);
        for (TransitionGuard guard : guards) {
            guard.check(mission, to).ifPresent(refused -> {
                throw refused.problem(from, to);
            });
        }
        mission.moveTo(to);
        transitions.persist(new MissionTransition(missionId, from, to, mission.format(), reason, by, clock.instant()));
        outbox.append(() -> MissionEvents.advanced(from, mission));
        return MissionView.of(mission);
    }

    @Transactional
    List<TransitionView> history(String missionId) {
        missions.require(missionId);
        return transitions.of(missionId).stream().map(MissionTransition::view).toList();
    }
}
