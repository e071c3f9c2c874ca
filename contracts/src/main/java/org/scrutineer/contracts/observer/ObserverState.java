package org.scrutineer.contracts.observer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The public state of an observer on a mission. Passport, e-mail and telephone never appear in events.
///
/// @param observerCode text; leading zeros count
/// @param citizenships ISO 3166-1 alpha-2
/// @param category CORE, LTO, STO, LSTO, NATIONAL_STAFF or PARLIAMENTARIAN
/// @param role core-team role, for example `HEAD_OF_MISSION`
/// @param languages ISO 639-1
/// @param accreditation NONE, APPLIED, GRANTED, REFUSED, EXPIRED or WITHDRAWN
/// @param pledged the code of conduct is signed
/// @param deployable the result of the eligibility rules; deployment relies on it
/// @param obstacles codes of the rules that are not met, empty when deployable
public record ObserverState(
        UUID observerId,
        String missionId,
        String observerCode,
        String givenName,
        String familyName,
        @Nullable String sex,
        List<String> citizenships,
        String category,
        @Nullable String role,
        List<String> languages,
        int experienceMissions,
        String accreditation,
        boolean trained,
        boolean pledged,
        boolean deployable,
        List<String> obstacles,
        long version) {}
