package org.scrutineer.observer.mission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mission as clients see it.
///
/// @param nextPhases where it may move from here, as far as the order of phases goes
/// @param version also the ETag
public record MissionView(
        String missionId,
        String name,
        @Nullable String shortName,
        MissionFormat format,
        String hostCountry,
        MissionPhase phase,
        Set<MissionPhase> nextPhases,
        @Nullable String electionType,
        LocalDate electionDay,
        @Nullable String openingLocal,
        @Nullable String closingLocal,
        Map<String, String> electionTitle,
        List<MissionMilestone> milestones,
        boolean rehearsal,
        long version) {

    public static MissionView of(Mission mission) {
        MissionFacts facts = mission.facts();
        return new MissionView(
                mission.id(),
                facts.name(),
                facts.shortName(),
                facts.format(),
                facts.hostCountry(),
                mission.phase(),
                mission.nextPhases(),
                facts.electionType(),
                facts.electionDay(),
                facts.openingLocal(),
                facts.closingLocal(),
                facts.electionTitle(),
                facts.milestones(),
                facts.rehearsal(),
                mission.version());
    }
}
