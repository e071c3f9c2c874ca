package org.scrutineer.deployment.geography;

import org.jspecify.annotations.Nullable;

/// A polling station.
record StationView(
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
        long version) {

    static StationView of(Stored<Station> stored) {
        Station station = stored.facts();
        return new StationView(
                station.code(),
                station.regionCode(),
                station.commissionCode(),
                station.areaCode(),
                station.number(),
                station.settlement(),
                station.kind(),
                station.registeredVoters(),
                Positions.latitude(station.position()),
                Positions.longitude(station.position()),
                station.address(),
                station.opensAt(),
                stored.version());
    }
}
