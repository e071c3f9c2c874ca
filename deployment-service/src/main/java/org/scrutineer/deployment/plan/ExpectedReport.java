package org.scrutineer.deployment.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Station;

/// A report that the plan must yield.
///
/// @param id made of mission, purpose, team and place, so that the same expectation keeps its id from plan to plan
/// @param stationCode null for a tabulation
/// @param visit place in the route of the team, from 1
/// @param withdrawn no longer expected
/// @param version 1 for the first
record ExpectedReport(
        UUID id,
        String missionId,
        Purpose purpose,
        @Nullable String stationCode,
        String commissionCode,
        String regionCode,
        String areaCode,
        @Nullable String settlement,
        String teamCode,
        int visit,
        boolean withdrawn,
        long version) {

    /// Opening at the first station, voting at every station, the count at the last, for some teams a tabulation.
    static List<ExpectedReport> of(String missionId, Route route) {
        List<ExpectedReport> reports = new ArrayList<>();
        List<Station> visits = route.visits();
        reports.add(at(missionId, Purpose.OPENING, route, visits.getFirst(), 1));
        for (int i = 0; i < visits.size(); i++) {
            reports.add(at(missionId, Purpose.VOTING, route, visits.get(i), i + 1));
        }
        reports.add(at(missionId, Purpose.COUNTING, route, route.countStation(), visits.size()));
        Commission commission = route.tabulation();
        if (commission != null) {
            reports.add(new ExpectedReport(
                    id(missionId, Purpose.TABULATION, route.teamCode(), commission.code()),
                    missionId,
                    Purpose.TABULATION,
                    null,
                    commission.code(),
                    commission.regionCode(),
                    route.areaCode(),
                    commission.settlement(),
                    route.teamCode(),
                    visits.size() + 1,
                    false,
                    1));
        }
        return reports;
    }

    private static ExpectedReport at(String missionId, Purpose purpose, Route route, Station station, int visit) {
        return new ExpectedReport(
                id(missionId, purpose, route.teamCode(), station.code()),
                missionId,
                purpose,
                station.code(),
                station.commissionCode(),
                station.regionCode(),
                route.areaCode(),
                station.settlement(),
                route.teamCode(),
                visit,
                false,
                1);
    }

    private static UUID id(String missionId, Purpose purpose, String teamCode, String placeCode) {
        String name = String.join("/", missionId, purpose.name(), teamCode, placeCode);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    ExpectedReport withdraw() {
        return with(true, version + 1);
    }

    ExpectedReport after(ExpectedReport before) {
        return with(withdrawn, before.version + 1);
    }

    boolean saysTheSameAs(ExpectedReport other) {
        return with(withdrawn, other.version).equals(other);
    }

    /// Team, then order of the day; unique among what is expected.
    String sortKey() {
        return "%s/%03d/%d".formatted(teamCode, visit, purpose.ordinal());
    }

    private ExpectedReport with(boolean nowWithdrawn, long nowVersion) {
        return new ExpectedReport(
                id,
                missionId,
                purpose,
                stationCode,
                commissionCode,
                regionCode,
                areaCode,
                settlement,
                teamCode,
                visit,
                nowWithdrawn,
                nowVersion);
    }
}
