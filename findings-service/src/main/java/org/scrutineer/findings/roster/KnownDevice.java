package org.scrutineer.findings.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A phone that may submit, and for whom it speaks.
///
/// @param teamCode the team its observer is in, null before pairing
/// @param areaCode area of responsibility of that team
public record KnownDevice(
        UUID deviceId,
        String missionId,
        String observerCode,
        @Nullable String teamCode,
        @Nullable String areaCode) {}
