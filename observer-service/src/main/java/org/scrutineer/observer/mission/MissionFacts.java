package org.scrutineer.observer.mission;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;

/// What the office says about a mission; everything but its phase. Two of the same content are equal, which is how a
/// repeated request is told from a change.
record MissionFacts(
        String name,
        @Nullable String shortName,
        MissionFormat format,
        String hostCountry,
        @Nullable String electionType,
        LocalDate electionDay,
        @Nullable String openingLocal,
        @Nullable String closingLocal,
        Map<String, String> electionTitle,
        List<MissionMilestone> milestones,
        boolean rehearsal) {

    static final String TIME_OF_DAY = "([01]\\d|2[0-3]):[0-5]\\d";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// @throws DomainException 400 naming every country or time zone that does not exist
    MissionFacts {
        electionTitle = Map.copyOf(electionTitle);
        milestones = List.copyOf(milestones);
        List<FieldError> errors = new ArrayList<>();
        if (!COUNTRIES.contains(hostCountry)) {
            errors.add(new FieldError("/hostCountry", "is not an ISO 3166-1 alpha-2 code of a country"));
        }
        for (int i = 0; i < milestones.size(); i++) {
            String zone = milestones.get(i).timeZone();
            if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
                errors.add(new FieldError("/milestones/" + i + "/timeZone", "is not an IANA time zone"));
            }
        }
        if (!errors.isEmpty()) {
            throw new DomainException(
                    CommonProblem.INVALID_REQUEST, "Some values do not exist.", Map.of("errors", errors));
        }
    }
}
