package org.scrutineer.findings.place;

import org.jspecify.annotations.Nullable;

/// A polling station as the frame has it.
///
/// @param kind regular, hospital, military, …
/// @param opensAt local time `HH:mm`
public record StationFacts(
        String code,
        String regionCode,
        String commissionCode,
        @Nullable String areaCode,
        String settlement,
        String kind,
        int registeredVoters,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String opensAt) {}
