package org.scrutineer.contracts.observer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole public state of a mission.
///
/// @param missionId short code chosen by the mission office, `[a-z0-9-]{3,40}`; the tenant of everything
/// @param format EOM, LEOM, EAM, EET, ROM, …; may change while a mission runs
/// @param hostCountry ISO 3166-1 alpha-2
/// @param phase state of the mission life cycle, for example `STO_DEPLOYED`
/// @param openingLocal local opening time of ordinary polling stations, `HH:mm`
/// @param electionTitle language code to title
/// @param rehearsal true for a training mission, whose data never mixes with real data
/// @param version grows with every change
public record MissionState(
        String missionId,
        String name,
        @Nullable String shortName,
        String format,
        String hostCountry,
        String phase,
        @Nullable String electionType,
        LocalDate electionDay,
        @Nullable String openingLocal,
        @Nullable String closingLocal,
        Map<String, String> electionTitle,
        List<Milestone> milestones,
        boolean rehearsal,
        long version) {}
