package org.scrutineer.contracts.deployment;

import org.jspecify.annotations.Nullable;

/// A territorial election commission.
///
/// @param level REGION or DISTRICT
/// @param settlement urban or rural
/// @param areaCode the area of responsibility it belongs to
/// @param stations number of polling stations under it
public record CommissionState(
        String missionId,
        String code,
        String regionCode,
        String level,
        String name,
        @Nullable String territory,
        @Nullable String settlement,
        @Nullable String areaCode,
        int stations,
        @Nullable Double latitude,
        @Nullable Double longitude,
        long version) {}
