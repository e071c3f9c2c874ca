package org.scrutineer.reporting.coverage;

import org.jspecify.annotations.Nullable;

/// A finding as coverage sees it.
///
/// @param placeCode station or commission; null where the form names none, which makes it extra
/// @param refused the team was refused access; it still counts as received
/// @param shard which row of a counter it is counted in
/// @param counts false when review set it aside: then it is neither received nor extra, and matches nothing
public record Received(CoverageGroup group, @Nullable String placeCode, boolean refused, int shard, boolean counts) {

    /// Where it matches reports; null for nowhere.
    @Nullable ObservedPlace place() {
        return placeCode == null || !counts ? null : new ObservedPlace(group.missionId(), group.purpose(), placeCode);
    }
}
