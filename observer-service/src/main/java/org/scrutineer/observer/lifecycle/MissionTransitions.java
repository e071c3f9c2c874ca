package org.scrutineer.observer.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The steps missions took.
@ApplicationScoped
class MissionTransitions implements PanacheRepositoryBase<MissionTransition, UUID> {

    List<MissionTransition> of(String missionId) {
        return list("missionId = ?1 order by movedAt, transitionId", missionId);
    }
}
