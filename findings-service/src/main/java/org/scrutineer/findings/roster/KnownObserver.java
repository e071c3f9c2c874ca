package org.scrutineer.findings.roster;

import org.jspecify.annotations.Nullable;

/// An observer of the mission.
///
/// @param teamCode null before pairing
/// @param areaCode area of responsibility of that team
public record KnownObserver(
        String code, @Nullable String teamCode, @Nullable String areaCode) {}
