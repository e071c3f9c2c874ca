package org.scrutineer.rehearsal.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scrutineer.rehearsal.kit.Purpose;

/// Voting visits to stations of other teams of the same area: some teams go where they were not sent, and report the
/// opposite of what the others saw.
final class Detours {

    /// Farther, and the rest of the day would not fit into the day.
    private static final double NEAR_KILOMETRES = 25;

    static final Map<String, String> OPPOSITE = Map.of("B_access", "yes", "B_q_overall", "very_bad");

    private final Places places;
    private final Mischief mischief;
    private final List<Route> routes;

    Detours(Places places, Mischief mischief, List<Route> routes) {
        this.places = places;
        this.mischief = mischief;
        this.routes = routes;
    }

    /// @param after number of the voting visit, from 0, after which the team goes there
    record Detour(int after, Stop stop) {}

    /// The shortest detour of a team, if it makes one.
    Optional<Detour> of(Route route) {
        if (!mischief.strikes("contradicting", route.teamCode(), Mischief.CONTRADICTING)) {
            return Optional.empty();
        }
        List<Stop> own = votingStops(route);
        List<Stop> foreign = routes.stream()
                .filter(other -> other.areaCode().equals(route.areaCode()) && !other.equals(route))
                .flatMap(other -> votingStops(other).stream())
                .filter(stop -> own.stream().noneMatch(mine -> mine.placeCode().equals(stop.placeCode())))
                .toList();
        record Way(Detour detour, double kilometres) {}
        List<Way> ways = new ArrayList<>();
        IntStream.range(0, own.size())
                .forEach(i -> foreign.forEach(stop -> ways.add(new Way(
                        new Detour(i, stop),
                        Road.between(places, own.get(i), stop).kilometres()))));
        return ways.stream()
                .min(Comparator.comparingDouble(Way::kilometres))
                .filter(way -> way.kilometres() < NEAR_KILOMETRES)
                .map(Way::detour);
    }

    static List<Stop> votingStops(Route route) {
        return route.stops().stream()
                .filter(stop -> stop.purpose() == Purpose.VOTING)
                .sorted(Comparator.comparing(Stop::visit))
                .toList();
    }
}
