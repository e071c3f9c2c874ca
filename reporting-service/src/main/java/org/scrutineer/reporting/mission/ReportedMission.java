package org.scrutineer.reporting.mission;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a mission.
///
/// @param phase state of its life cycle
/// @param electionTitle language code to title
/// @param rehearsal a training mission: everything published says so
public record ReportedMission(
        String missionId,
        String name,
        @Nullable String shortName,
        String hostCountry,
        String phase,
        LocalDate electionDay,
        Map<String, String> electionTitle,
        boolean rehearsal) {}
