package org.scrutineer.deployment.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report that is expected.
///
/// @param stationCode null for a tabulation
/// @param visit place in the route of the team, from 1
record ExpectedReportView(
        UUID expectedReportId,
        Purpose purpose,
        @Nullable String stationCode,
        String commissionCode,
        String regionCode,
        String areaCode,
        @Nullable String settlement,
        String teamCode,
        int visit,
        long version) {

    static ExpectedReportView of(ExpectedReport report) {
        return new ExpectedReportView(
                report.id(),
                report.purpose(),
                report.stationCode(),
                report.commissionCode(),
                report.regionCode(),
                report.areaCode(),
                report.settlement(),
                report.teamCode(),
                report.visit(),
                report.version());
    }
}
