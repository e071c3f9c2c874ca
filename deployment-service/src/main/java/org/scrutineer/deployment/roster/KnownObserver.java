package org.scrutineer.deployment.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service knows about an observer.
///
/// @param observerCode text; leading zeros count
/// @param name given name and family name
/// @param sex F, M or X, where it is known
/// @param citizenships ISO 3166-1 alpha-2
/// @param category CORE, LTO, STO, LSTO, NATIONAL_STAFF or PARLIAMENTARIAN
/// @param languages ISO 639-1
/// @param experienceMissions missions before this one
/// @param deployable what observer-service's eligibility rules say; not judged again here
/// @param obstacles codes of the rules that are not met
public record KnownObserver(
        UUID observerId,
        String missionId,
        String observerCode,
        String name,
        @Nullable String sex,
        List<String> citizenships,
        String category,
        List<String> languages,
        int experienceMissions,
        boolean deployable,
        List<String> obstacles,
        long version) {

    public boolean isExperienced() {
        return experienceMissions > 0;
    }
}
