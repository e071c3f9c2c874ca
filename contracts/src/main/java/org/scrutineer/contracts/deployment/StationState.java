package org.scrutineer.contracts.deployment;

import org.jspecify.annotations.Nullable;

/// A polling station of the frame.
///
/// @param code text; leading zeros count
/// @param number number within its commission or region, as printed on the door
/// @param settlement urban or rural
/// @param kind regular, hospital, military, …
/// @param opensAt local time `HH:mm`
public record StationState(
        String missionId,
        String code,
        String regionCode,
        String commissionCode,
        @Nullable String areaCode,
        String number,
        String settlement,
        String kind,
        int registeredVoters,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String address,
        @Nullable String opensAt,
        long version) {}
