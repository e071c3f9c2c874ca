package org.scrutineer.contracts.deployment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A region of the host State.
///
/// @param code ISO 3166-2
/// @param names language code to name
/// @param kind REGION or CITY
/// @param timeZone IANA zone
/// @param latitude of the seat, degrees
public record RegionState(
        String missionId,
        String code,
        Map<String, String> names,
        String kind,
        String timeZone,
        @Nullable String seat,
        @Nullable Double latitude,
        @Nullable Double longitude,
        long version) {}
