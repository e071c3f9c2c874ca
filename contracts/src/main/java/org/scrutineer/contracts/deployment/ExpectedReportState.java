package org.scrutineer.contracts.deployment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report that an assignment must yield: the denominator of every coverage figure.
///
/// @param purpose OPENING, VOTING, COUNTING or TABULATION
/// @param stationCode null for TABULATION, which is observed at a commission
/// @param visit place in the route of the team, from 1
public record ExpectedReportState(
        UUID expectedReportId,
        String missionId,
        String purpose,
        @Nullable String stationCode,
        String commissionCode,
        String regionCode,
        String areaCode,
        @Nullable String settlement,
        String teamCode,
        int visit,
        boolean withdrawn,
        long version) {}
