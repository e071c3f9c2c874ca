package org.scrutineer.rehearsal.day;

import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.kit.Purpose;

/// A place on the route of a team.
///
/// @param visit place in the route, from 1
/// @param stationCode null for a tabulation
public record Stop(int visit, Purpose purpose, @Nullable String stationCode, String commissionCode) {

    /// The place the finding is about, as coverage counts it: the station, or the commission of a tabulation.
    String placeCode() {
        return stationCode == null ? commissionCode : stationCode;
    }
}
