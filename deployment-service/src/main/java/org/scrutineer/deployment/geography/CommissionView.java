package org.scrutineer.deployment.geography;

import org.jspecify.annotations.Nullable;

/// A territorial election commission.
record CommissionView(
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
        long version) {

    static CommissionView of(Stored<Commission> stored) {
        Commission commission = stored.facts();
        return new CommissionView(
                commission.code(),
                commission.regionCode(),
                commission.level(),
                commission.name(),
                commission.territory(),
                commission.settlement(),
                commission.areaCode(),
                commission.stations(),
                Positions.latitude(commission.position()),
                Positions.longitude(commission.position()),
                stored.version());
    }
}
