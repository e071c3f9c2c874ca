package org.scrutineer.reporting.coverage;

import org.jspecify.annotations.Nullable;

/// A finding as coverage sees it.
///
/// @param placeCode station or commission; null where the form names none, which makes it extra
/// @param refused the team was refused access; it still counts as received
/// @param shard which row of a counter it is counted in
public record Received(CoverageGroup group, @Nullable String placeCode, boolean refused, int shard) {

    @Nullable ObservedPlace place() {
        return placeCode == null ? null : new ObservedPlace(group.missionId(), group.purpose(), placeCode);
    }
}
