package org.scrutineer.observer.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a roster states about an observer, checked. Contacts travel separately.
///
/// @param observerCode text; leading zeros count
/// @param citizenships ISO 3166-1 alpha-2, at least one
/// @param trainingStated the roster says that the training is completed
/// @param pledgeSignedOn the roster says that the code of conduct was signed that day
public record RosterEntry(
        String observerCode,
        String givenName,
        String familyName,
        @Nullable String sex,
        List<String> citizenships,
        Category category,
        @Nullable CoreRole role,
        @Nullable String seconding,
        @Nullable String nominatingState,
        List<String> languages,
        int experienceMissions,
        boolean trainingStated,
        @Nullable LocalDate pledgeSignedOn) {

    public RosterEntry {
        citizenships = List.copyOf(citizenships);
        languages = List.copyOf(languages);
    }

    RosterEntry withoutPledge() {
        return new RosterEntry(
                observerCode,
                givenName,
                familyName,
                sex,
                citizenships,
                category,
                role,
                seconding,
                nominatingState,
                languages,
                experienceMissions,
                trainingStated,
                null);
    }
}
