package org.scrutineer.rehearsal.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.kit.Commission;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Station;

/// What is known about the places of the mission.
///
/// @param stations by code
/// @param commissions by code
/// @param zones region code to time zone
public record Places(
        LocalDate electionDay,
        Map<String, Station> stations,
        Map<String, Commission> commissions,
        Map<String, ZoneId> zones) {

    /// Places of the kit.
    public static Places ofTheKit() {
        JsonNode mission = MissionKit.json("mission.json");
        Map<String, ZoneId> zones = new HashMap<>();
        mission.path("time_zones")
                .properties()
                .forEach(zone ->
                        zones.put(zone.getKey(), ZoneId.of(zone.getValue().asText())));
        LocalDate day = LocalDate.parse(mission.path("election").path("day").asText());
        return new Places(day, MissionKit.stations(), MissionKit.commissions(), zones);
    }

    Optional<Station> station(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(stations.get(code));
    }

    Commission commission(String code) {
        Commission commission = commissions.get(code);
        if (commission == null) {
            throw new IllegalStateException(
                    "The plan names the commission %s, which is not in the kit".formatted(code));
        }
        return commission;
    }

    ZoneId zone(String regionCode) {
        ZoneId zone = zones.get(regionCode);
        if (zone == null) {
            throw new IllegalStateException("The kit has no time zone for region " + regionCode);
        }
        return zone;
    }
}
