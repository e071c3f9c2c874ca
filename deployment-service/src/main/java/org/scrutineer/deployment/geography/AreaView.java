package org.scrutineer.deployment.geography;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An area of responsibility.
record AreaView(
        String code,
        String name,
        List<String> regionCodes,
        List<String> commissionCodes,
        @Nullable String baseTown,
        @Nullable String baseRegion,
        int ltoTeams,
        int stoTeams,
        long version) {

    static AreaView of(Stored<Area> stored) {
        Area area = stored.facts();
        return new AreaView(
                area.code(),
                area.name(),
                area.regionCodes(),
                area.commissionCodes(),
                area.baseTown(),
                area.baseRegion(),
                area.ltoTeams(),
                area.stoTeams(),
                stored.version());
    }
}
