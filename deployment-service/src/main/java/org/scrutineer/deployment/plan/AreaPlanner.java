package org.scrutineer.deployment.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutineer.deployment.geography.Station;

/// Plans one area of responsibility.
///
/// Openings are a systematic sample of the ordinary stations in the order of their commissions, so that town and
/// country, large and small commissions come in by their share. From there the teams take turns, each going to the
/// nearest station that nobody has, as long as the day is long enough.
final class AreaPlanner {

    private final String areaCode;
    private final List<Station> frame;
    private final PlanLimits limits;
    private final DrivingDay day;
    private final Set<Station> taken = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    /// @param stations all of the area
    AreaPlanner(String areaCode, List<Station> stations, PlanLimits limits, DrivingDay day) {
        this.areaCode = areaCode;
        this.limits = limits;
        this.day = day;
        this.frame = stations.stream()
                .filter(station -> station.position() != null)
                .sorted(Comparator.comparing(Station::commissionCode).thenComparing(Station::code))
                .toList();
        if (frame.size() < stations.size()) {
            note("%d stations without a position are left out".formatted(stations.size() - frame.size()));
        }
    }

    /// @param teamCodes in order
    /// @return a route for each team, as far as there are stations
    List<Route> routes(List<String> teamCodes) {
        List<Walk> walks = openings(teamCodes);
        List<Walk> underWay = new ArrayList<>(walks);
        while (!underWay.isEmpty()) {
            underWay.removeIf(walk -> !goOn(walk));
        }
        return walks.stream().map(walk -> walk.end(areaCode)).toList();
    }

    /// What a person should know about this area.
    List<String> notes() {
        return notes;
    }

    private List<Walk> openings(List<String> teamCodes) {
        List<Station> ordinary = frame.stream().filter(Station::isRegular).toList();
        List<Station> choice = ordinary.size() >= teamCodes.size() ? ordinary : frame;
        int count = Math.min(teamCodes.size(), choice.size());
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int middleOfItsShare = (int) ((i + 0.5) * choice.size() / count);
            Station opening = choice.get(middleOfItsShare);
            taken.add(opening);
            walks.add(new Walk(teamCodes.get(i), opening));
        }
        teamCodes.stream()
                .skip(count)
                .forEach(team -> note("team %s gets no route: there are fewer stations than teams".formatted(team)));
        return walks;
    }

    /// @return false when the team's day is full
    private boolean goOn(Walk walk) {
        if (walk.length() >= limits.maxVisits()) {
            return false;
        }
        Optional<Station> next = nearest(walk, false);
        if (walk.length() >= limits.minVisits()) {
            boolean goes = next.isPresent() && walk.hasTimeFor(next.get(), day);
            next.filter(station -> goes).ifPresent(station -> visit(walk, station));
            return goes;
        }
        if (next.isEmpty()) {
            return shareAStation(walk);
        }
        visit(walk, next.get());
        return true;
    }

    /// A second team at a station is the lesser evil where there are too few stations.
    private boolean shareAStation(Walk walk) {
        Optional<Station> shared = nearest(walk, true);
        shared.ifPresentOrElse(
                station -> {
                    note("team %s visits station %s as a second team".formatted(walk.teamCode(), station.code()));
                    visit(walk, station);
                },
                () -> note("team %s has only %d visits: there are no more stations"
                        .formatted(walk.teamCode(), walk.length())));
        return shared.isPresent();
    }

    private Optional<Station> nearest(Walk walk, boolean shared) {
        Station nearest = null;
        double shortest = Double.MAX_VALUE;
        for (Station station : frame) {
            if (shared ? walk.contains(station) : taken.contains(station)) {
                continue;
            }
            double kilometres = Route.kilometres(walk.here(), station);
            if (kilometres < shortest) {
                shortest = kilometres;
                nearest = station;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private void visit(Walk walk, Station station) {
        taken.add(station);
        walk.goTo(station);
    }

    private void note(String text) {
        notes.add("Area %s: %s.".formatted(areaCode, text));
    }
}
