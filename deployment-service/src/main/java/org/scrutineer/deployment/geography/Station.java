package org.scrutineer.deployment.geography;

import org.jspecify.annotations.Nullable;

/// A polling station of the frame.
///
/// @param areaCode that of its commission
/// @param number as printed on the door
/// @param settlement urban or rural
/// @param kind regular, hospital, military, detention, …
/// @param opensAt local time `HH:mm`
public record Station(
        String code,
        String regionCode,
        String commissionCode,
        @Nullable String areaCode,
        String number,
        String settlement,
        String kind,
        int registeredVoters,
        @Nullable Position position,
        @Nullable String address,
        @Nullable String opensAt) {

    private static final String REGULAR = "regular";

    /// Open to any voter of its precinct; the others serve hospitals, barracks, places of detention.
    public boolean isRegular() {
        return kind.equals(REGULAR);
    }

    public Station inArea(@Nullable String area) {
        return new Station(
                code,
                regionCode,
                commissionCode,
                area,
                number,
                settlement,
                kind,
                registeredVoters,
                position,
                address,
                opensAt);
    }
}
