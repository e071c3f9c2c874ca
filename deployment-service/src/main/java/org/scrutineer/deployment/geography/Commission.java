package org.scrutineer.deployment.geography;

import org.jspecify.annotations.Nullable;

/// A territorial election commission (TEC).
///
/// @param level REGION or DISTRICT
/// @param settlement urban or rural
/// @param areaCode the area of responsibility it belongs to
/// @param stations polling stations under it, as its file says
public record Commission(
        String code,
        String regionCode,
        String level,
        String name,
        @Nullable String territory,
        @Nullable String settlement,
        @Nullable String areaCode,
        int stations,
        @Nullable Position position) {

    public Commission inArea(@Nullable String area) {
        return new Commission(code, regionCode, level, name, territory, settlement, area, stations, position);
    }
}
