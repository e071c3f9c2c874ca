package org.scrutineer.observer.mission;

import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.Milestone;
import org.scrutineer.contracts.observer.MissionAdvanced;
import org.scrutineer.contracts.observer.MissionChanged;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.contracts.observer.ObserverEvent;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// What others are told about a mission.
public final class MissionEvents {

    private MissionEvents() {}

    static OutgoingEvent created(Mission mission) {
        return event(mission, MissionCreated.TYPE, new MissionCreated(state(mission)));
    }

    static OutgoingEvent changed(Mission mission) {
        return event(mission, MissionChanged.TYPE, new MissionChanged(state(mission)));
    }

    public static OutgoingEvent advanced(MissionPhase from, Mission mission) {
        return event(mission, MissionAdvanced.TYPE, new MissionAdvanced(from.name(), state(mission)));
    }

    private static OutgoingEvent event(Mission mission, String type, ObserverEvent payload) {
        return new OutgoingEvent(
                Topics.OBSERVER_MISSION, "mission", mission.id(), type, mission.version(), mission.id(), payload);
    }

    private static MissionState state(Mission mission) {
        MissionFacts facts = mission.facts();
        return new MissionState(
                mission.id(),
                facts.name(),
                facts.shortName(),
                facts.format().name(),
                facts.hostCountry(),
                mission.phase().name(),
                facts.electionType(),
                facts.electionDay(),
                facts.openingLocal(),
                facts.closingLocal(),
                facts.electionTitle(),
                facts.milestones().stream()
                        .map(step -> new Milestone(
                                step.code(),
                                step.date(),
                                step.time(),
                                step.timeZone(),
                                step.estimated(),
                                step.source()))
                        .toList(),
                facts.rehearsal(),
                mission.version());
    }
}
