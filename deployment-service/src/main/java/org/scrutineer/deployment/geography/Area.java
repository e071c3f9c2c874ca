package org.scrutineer.deployment.geography;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An area of responsibility (AoR): the commissions that one or more LTO teams look after.
///
/// @param code two digits; the STO teams of area 7 are 0701, 0702, …
/// @param commissionCodes each commission is in one area at most
/// @param ltoTeams how many LTO teams work there
/// @param stoTeams how many STO teams, at most 99
public record Area(
        String code,
        String name,
        List<String> regionCodes,
        List<String> commissionCodes,
        @Nullable String baseTown,
        @Nullable String baseRegion,
        int ltoTeams,
        int stoTeams) {}
