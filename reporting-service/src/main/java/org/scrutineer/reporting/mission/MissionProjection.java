package org.scrutineer.reporting.mission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.MissionAdvanced;
import org.scrutineer.contracts.observer.MissionChanged;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.contracts.observer.ObserverEvent;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;
import org.scrutineer.reporting.stream.StreamChange;
import org.scrutineer.reporting.stream.StreamLog;

/// Keeps the latest state of each mission.
@ApplicationScoped
class MissionProjection implements Projection {

    private final EventReader<ObserverEvent> reader;
    private final Missions missions;
    private final StreamLog stream;

    MissionProjection(ObjectMapper json, Missions missions, StreamLog stream) {
        this.reader = new EventReader<>(json, ObserverEvent.types(), ObserverEvent.Unknown::new);
        this.missions = missions;
        this.stream = stream;
    }

    /// What listeners are told.
    private record MissionNews(String missionId, String name, String phase) {}

    @Override
    public String name() {
        return "missions";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.OBSERVER_MISSION);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        Map<String, MissionState> latest = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            switch (reader.read(event)) {
                case MissionCreated created -> keepNewest(latest, created.mission());
                case MissionChanged changed -> keepNewest(latest, changed.mission());
                case MissionAdvanced advanced -> keepNewest(latest, advanced.mission());
                default -> {
                    // Observers and devices are not this service's matter, nor is what it does not know yet.
                }
            }
        }
        missions.upsert(latest.values());
        stream.append(latest.values().stream().map(MissionProjection::news).toList());
    }

    @Override
    public void clear() {
        missions.clear();
    }

    private static void keepNewest(Map<String, MissionState> latest, MissionState mission) {
        latest.merge(mission.missionId(), mission, (one, other) -> one.version() < other.version() ? other : one);
    }

    private static StreamChange news(MissionState mission) {
        return new StreamChange(
                mission.missionId(),
                "mission",
                null,
                "mission:" + mission.missionId(),
                mission.version(),
                new MissionNews(mission.missionId(), mission.name(), mission.phase()));
    }
}
