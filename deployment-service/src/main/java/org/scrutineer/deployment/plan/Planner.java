package org.scrutineer.deployment.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Station;
import org.scrutineer.deployment.team.FindTeams.StandingTeam;

/// Plans a mission area by area. The same input gives the same plan; 150 teams and 10,000 stations take less than a
/// second.
final class Planner {

    private final PlanLimits limits;
    private final DrivingDay day;

    Planner(PlanLimits limits, DrivingDay day) {
        this.limits = limits;
        this.day = day;
    }

    /// @param teams short-term teams
    /// @param stations those that belong to an area
    /// @param commissions all of the mission
    Plan plan(List<StandingTeam> teams, List<Station> stations, Collection<Commission> commissions) {
        Map<String, List<Station>> stationsByArea =
                stations.stream().collect(Collectors.groupingBy(station -> String.valueOf(station.areaCode())));
        Map<String, List<String>> teamsByArea = teams.stream()
                .sorted(Comparator.comparing(StandingTeam::code))
                .collect(Collectors.groupingBy(
                        StandingTeam::areaCode,
                        TreeMap::new,
                        Collectors.mapping(StandingTeam::code, Collectors.toList())));
        List<Route> routes = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        teamsByArea.forEach((area, codes) -> {
            AreaPlanner planner = new AreaPlanner(area, stationsByArea.getOrDefault(area, List.of()), limits, day);
            routes.addAll(planner.routes(codes));
            notes.addAll(planner.notes());
        });
        Plan plan = new Plan(new Tabulations(commissions).assign(routes, limits.tabulations()), notes);
        if (plan.tabulations() < limits.tabulations()) {
            notes.add("Only %d of %d tabulations can be observed: there are no more teams or commissions."
                    .formatted(plan.tabulations(), limits.tabulations()));
        }
        return plan;
    }
}
