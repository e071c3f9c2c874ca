package org.scrutineer.deployment.geography;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A region.
///
/// @param names language code to name
/// @param latitude of the seat, degrees
record RegionView(
        String code,
        Map<String, String> names,
        String kind,
        String timeZone,
        @Nullable String seat,
        @Nullable Double latitude,
        @Nullable Double longitude,
        long version) {

    static RegionView of(Stored<Region> stored) {
        Region region = stored.facts();
        return new RegionView(
                region.code(),
                region.names(),
                region.kind(),
                region.timeZone(),
                region.seat(),
                Positions.latitude(region.position()),
                Positions.longitude(region.position()),
                stored.version());
    }
}
