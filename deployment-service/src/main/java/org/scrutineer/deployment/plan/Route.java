package org.scrutineer.deployment.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Position;
import org.scrutineer.deployment.geography.Station;

/// The election day of one team.
///
/// @param visits in order, each station once; the first is the opening station, the last the count station
/// @param tabulation commission to which the team follows the protocol, for some teams
record Route(
        String teamCode,
        String areaCode,
        List<Station> visits,
        @Nullable Commission tabulation) {

    Station countStation() {
        return visits.getLast();
    }

    Route withTabulation(Commission commission) {
        return new Route(teamCode, areaCode, visits, commission);
    }

    /// In straight lines from station to station.
    double kilometres() {
        double sum = 0;
        for (int i = 1; i < visits.size(); i++) {
            sum += kilometres(visits.get(i - 1), visits.get(i));
        }
        return sum;
    }

    /// @return 0 where a position is not known; the planner uses only stations with one
    static double kilometres(Station from, Station to) {
        Position start = from.position();
        Position end = to.position();
        return start == null || end == null ? 0 : start.kilometresTo(end);
    }
}
