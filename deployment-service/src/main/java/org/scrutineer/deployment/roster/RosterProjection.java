package org.scrutineer.deployment.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.AccreditationChanged;
import org.scrutineer.contracts.observer.DeviceEnrolled;
import org.scrutineer.contracts.observer.DeviceRevoked;
import org.scrutineer.contracts.observer.MissionAdvanced;
import org.scrutineer.contracts.observer.MissionChanged;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.contracts.observer.ObserverAccredited;
import org.scrutineer.contracts.observer.ObserverChanged;
import org.scrutineer.contracts.observer.ObserverEvent;
import org.scrutineer.contracts.observer.ObserverPledged;
import org.scrutineer.contracts.observer.ObserverRegistered;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.contracts.observer.ObserverTrained;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;

/// Keeps the newest state of each mission and observer that observer-service tells about.
@ApplicationScoped
class RosterProjection implements Projection {

    private final KnownMissions missions;
    private final KnownObservers observers;
    private final EventReader<ObserverEvent> reader;

    RosterProjection(KnownMissions missions, KnownObservers observers, ObjectMapper json) {
        this.missions = missions;
        this.observers = observers;
        this.reader = new EventReader<>(json, ObserverEvent.types(), ObserverEvent.Unknown::new);
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.OBSERVER_MISSION, Topics.OBSERVER_OBSERVER);
    }

    /// Of several states of one aggregate in a batch only the newest is written.
    @Override
    public void apply(List<IncomingEvent> events) {
        Map<String, KnownMission> heardMissions = new HashMap<>();
        Map<UUID, KnownObserver> heardObservers = new HashMap<>();
        for (IncomingEvent event : events) {
            switch (reader.read(event)) {
                case MissionCreated created -> hear(heardMissions, created.mission());
                case MissionChanged changed -> hear(heardMissions, changed.mission());
                case MissionAdvanced advanced -> hear(heardMissions, advanced.mission());
                case ObserverRegistered registered -> hear(heardObservers, registered.observer());
                case ObserverChanged changed -> hear(heardObservers, changed.observer());
                case ObserverAccredited accredited -> hear(heardObservers, accredited.observer());
                case AccreditationChanged changed -> hear(heardObservers, changed.observer());
                case ObserverPledged pledged -> hear(heardObservers, pledged.observer());
                case ObserverTrained trained -> hear(heardObservers, trained.observer());
                case DeviceEnrolled enrolled -> {}
                case DeviceRevoked revoked -> {}
                case ObserverEvent.Unknown unknown -> {}
            }
        }
        missions.upsert(heardMissions.values());
        observers.upsert(heardObservers.values());
    }

    @Override
    public void clear() {
        missions.clear();
        observers.clear();
    }

    private static void hear(Map<String, KnownMission> heard, MissionState state) {
        heard.merge(
                state.missionId(),
                new KnownMission(state.missionId(), state.hostCountry(), state.version()),
                (known, news) -> news.version() > known.version() ? news : known);
    }

    private static void hear(Map<UUID, KnownObserver> heard, ObserverState state) {
        KnownObserver observer = new KnownObserver(
                state.observerId(),
                state.missionId(),
                state.observerCode(),
                state.givenName() + " " + state.familyName(),
                state.sex(),
                state.citizenships(),
                state.category(),
                state.languages(),
                state.experienceMissions(),
                state.deployable(),
                state.obstacles(),
                state.version());
        heard.merge(observer.observerId(), observer, (known, news) -> news.version() > known.version() ? news : known);
    }
}
