package org.scrutineer.deployment.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The election day of one team.
///
/// @param stops in the order of the day; at one station there may be several, for example opening and voting
record AssignmentView(String teamCode, String areaCode, List<Stop> stops) {

    /// One thing to observe.
    ///
    /// @param visit place in the route, from 1
    /// @param stationCode null for a tabulation
    record Stop(int visit, Purpose purpose, @Nullable String stationCode, String commissionCode, String regionCode) {}

    /// @param reports of one team, in the order of the day
    static AssignmentView of(List<ExpectedReport> reports) {
        ExpectedReport first = reports.getFirst();
        return new AssignmentView(
                first.teamCode(),
                first.areaCode(),
                reports.stream()
                        .map(report -> new Stop(
                                report.visit(),
                                report.purpose(),
                                report.stationCode(),
                                report.commissionCode(),
                                report.regionCode()))
                        .toList());
    }
}
