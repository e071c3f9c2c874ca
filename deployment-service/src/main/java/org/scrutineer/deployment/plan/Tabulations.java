package org.scrutineer.deployment.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Position;
import org.scrutineer.deployment.geography.Station;

/// Chooses the teams that follow a protocol to its commission, at most one team for
/// each commission, spread over the areas.
final class Tabulations {

    /// District level and below: protocols of polling stations are taken there.
    private static final String RECEIVES_PROTOCOLS = "DISTRICT";

    private final Map<String, Commission> byCode;
    private final Set<Commission> taken = new HashSet<>();

    Tabulations(Collection<Commission> commissions) {
        this.byCode = commissions.stream().collect(Collectors.toMap(Commission::code, commission -> commission));
    }

    /// @param routes by team code
    /// @return the same routes, some with a commission
    List<Route> assign(List<Route> routes, int wanted) {
        Map<String, Route> assigned = new HashMap<>();
        List<Route> inTurn = acrossAreas(routes);
        for (Route route : inTurn) {
            if (assigned.size() < wanted) {
                ofCountStation(route).ifPresent(commission -> assign(assigned, route, commission));
            }
        }
        for (Route route : inTurn) {
            if (assigned.size() < wanted && !assigned.containsKey(route.teamCode())) {
                nearest(route).ifPresent(commission -> assign(assigned, route, commission));
            }
        }
        return routes.stream()
                .map(route -> assigned.getOrDefault(route.teamCode(), route))
                .toList();
    }

    private void assign(Map<String, Route> assigned, Route route, Commission commission) {
        taken.add(commission);
        assigned.put(route.teamCode(), route.withTabulation(commission));
    }

    /// The first teams of all areas, then the second ones, and so on.
    private static List<Route> acrossAreas(List<Route> routes) {
        record Turn(int round, Route route) {}
        Map<String, Integer> rounds = new HashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (Route route : routes) {
            turns.add(new Turn(rounds.merge(route.areaCode(), 1, Integer::sum), route));
        }
        return turns.stream()
                .sorted(Comparator.comparingInt(Turn::round)
                        .thenComparing(turn -> turn.route().teamCode()))
                .map(Turn::route)
                .toList();
    }

    private Optional<Commission> ofCountStation(Route route) {
        return Optional.ofNullable(byCode.get(route.countStation().commissionCode()))
                .filter(commission -> !taken.contains(commission));
    }

    private Optional<Commission> nearest(Route route) {
        Station from = route.countStation();
        return byCode.values().stream()
                .filter(commission -> Objects.equals(commission.areaCode(), route.areaCode()))
                .filter(commission -> commission.level().equals(RECEIVES_PROTOCOLS))
                .filter(commission -> commission.position() != null && !taken.contains(commission))
                .min(Comparator.<Commission>comparingDouble(
                                commission -> kilometres(from.position(), commission.position()))
                        .thenComparing(Commission::code));
    }

    private static double kilometres(@Nullable Position from, @Nullable Position to) {
        return from == null || to == null ? Double.MAX_VALUE : from.kilometresTo(to);
    }
}
