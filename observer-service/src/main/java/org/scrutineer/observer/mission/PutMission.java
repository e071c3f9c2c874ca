package org.scrutineer.observer.mission;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Versions;

/// Creates a mission or changes its facts. Repeating a request changes nothing.
@ApplicationScoped
class PutMission {

    private final Missions missions;
    private final Outbox outbox;
    private final List<FollowsMission> followers;

    PutMission(Missions missions, Outbox outbox, @All List<FollowsMission> followers) {
        this.missions = missions;
        this.outbox = outbox;
        this.followers = followers;
    }

    /// @param created true when the mission is new
    record Receipt(boolean created, MissionView mission) {}

    /// @param ifMatch needed when the mission exists and the facts differ
    /// @param mayCreate whether the caller may create missions at all
    @Transactional
    Receipt handle(String missionId, MissionFacts facts, @Nullable String ifMatch, boolean mayCreate) {
        Optional<Mission> existing = missions.findReserved(missionId);
        if (existing.isEmpty()) {
            return create(missionId, facts, mayCreate);
        }
        Mission mission = existing.get();
        if (!facts.equals(mission.facts())) {
            Versions.require(ifMatch, mission.version());
            change(mission, facts);
        }
        return new Receipt(false, MissionView.of(mission));
    }

    private Receipt create(String missionId, MissionFacts facts, boolean mayCreate) {
        if (!mayCreate) {
            throw new DomainException(CommonProblem.FORBIDDEN, "It needs the permission mission:create.");
        }
        Mission mission = new Mission(missionId, facts);
        missions.persist(mission);
        outbox.append(() -> MissionEvents.created(mission));
        return new Receipt(true, MissionView.of(mission));
    }

    private void change(Mission mission, MissionFacts facts) {
        ElectionFacts before = mission.electionFacts();
        mission.change(facts);
        outbox.append(() -> MissionEvents.changed(mission));
        if (!before.equals(mission.electionFacts())) {
            followers.forEach(follower -> follower.electionFactsChanged(mission.electionFacts()));
        }
    }
}
