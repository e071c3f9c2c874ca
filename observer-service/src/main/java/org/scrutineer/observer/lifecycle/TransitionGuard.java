package org.scrutineer.observer.lifecycle;

import java.util.Optional;
import org.scrutineer.observer.mission.Mission;
import org.scrutineer.observer.mission.MissionPhase;
import org.scrutineer.observer.mission.RefusedTransition;

/// Something that must be true before a mission moves on.
public interface TransitionGuard {

    /// @return why the mission may not move to that phase, or nothing when this guard does not mind
    Optional<RefusedTransition> check(Mission mission, MissionPhase to);
}
