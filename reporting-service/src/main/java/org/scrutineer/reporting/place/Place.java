package org.scrutineer.reporting.place;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.deployment.AreaState;
import org.scrutineer.contracts.deployment.CommissionState;
import org.scrutineer.contracts.deployment.RegionState;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.contracts.deployment.TeamState;

/// A code and what it is called.
///
/// @param areaCode where a team works; null for other kinds
/// @param gone it exists no longer, but what was found there or by it still does
record Place(
        String missionId,
        PlaceKind kind,
        String code,
        long version,
        String name,
        boolean gone,
        @Nullable String areaCode) {

    /// What identifies it.
    record Key(String missionId, PlaceKind kind, String code) {}

    Key key() {
        return new Key(missionId, kind, code);
    }

    static Place of(RegionState region) {
        return new Place(
                region.missionId(),
                PlaceKind.REGION,
                region.code(),
                region.version(),
                name(region.names(), region.code()),
                false,
                null);
    }

    static Place of(CommissionState commission) {
        return new Place(
                commission.missionId(),
                PlaceKind.COMMISSION,
                commission.code(),
                commission.version(),
                commission.name(),
                false,
                null);
    }

    static Place of(StationState station) {
        String name = station.address() == null ? station.number() : station.number() + " " + station.address();
        return new Place(station.missionId(), PlaceKind.STATION, station.code(), station.version(), name, false, null);
    }

    static Place of(AreaState area) {
        return new Place(area.missionId(), PlaceKind.AREA, area.code(), area.version(), area.name(), false, null);
    }

    static Place of(TeamState team) {
        return new Place(
                team.missionId(),
                PlaceKind.TEAM,
                team.code(),
                team.version(),
                team.kind() + " team " + team.code(),
                team.disbanded(),
                team.areaCode());
    }

    private static String name(Map<String, String> names, String code) {
        String english = names.get("en");
        return english != null ? english : names.values().stream().findFirst().orElse(code);
    }
}
