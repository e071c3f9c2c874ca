package org.scrutineer.contracts.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An area of responsibility (AoR).
public record AreaState(
        String missionId,
        String code,
        String name,
        List<String> regionCodes,
        List<String> commissionCodes,
        @Nullable String baseTown,
        @Nullable String baseRegion,
        long version) {}
