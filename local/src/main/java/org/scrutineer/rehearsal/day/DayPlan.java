package org.scrutineer.rehearsal.day;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.scrutineer.rehearsal.answers.Seeds;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Commission;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;

/// The whole day of all phones, made from the routes of the teams. The same routes and seed give the same day.
public final class DayPlan {

    private static final Comparator<Errand> BY_TIME =
            Comparator.comparing(Errand::due).thenComparing(Errand::kind);

    private final Places places;
    private final Seeds seeds;
    private final SimulatedDay day;
    private final Mischief mischief;

    public DayPlan(Places places, Seeds seeds, SimulatedDay day) {
        this.places = places;
        this.seeds = seeds;
        this.day = day;
        this.mischief = new Mischief(seeds, day.ends().minusSeconds(60));
    }

    /// Days of the teams that take part.
    ///
    /// @param scale share of the teams that take part, spread evenly over the list; 1 for all
    public List<TeamDay> of(List<Route> routes, double scale) {
        List<Route> sorted =
                routes.stream().sorted(Comparator.comparing(Route::teamCode)).toList();
        List<TeamDay> days = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (Math.floor((i + 1) * scale + 1e-9) > Math.floor(i * scale + 1e-9)) {
                days.add(day(sorted.get(i), neighbour(sorted, i)));
            }
        }
        return days;
    }

    /// The device id of a team's phone, the same in every run.
    public String deviceId(String teamCode) {
        return "collect:"
                + seeds.uuid(teamCode, "device").toString().replace("-", "").substring(0, 16);
    }

    /// Another team of the same area, whose stations are near.
    private static Optional<Route> neighbour(List<Route> routes, int i) {
        Route own = routes.get(i);
        return Stream.of(i - 1, i + 1)
                .filter(other -> other >= 0 && other < routes.size())
                .map(routes::get)
                .filter(other -> other.areaCode().equals(own.areaCode()))
                .findFirst();
    }

    private TeamDay day(Route route, Optional<Route> neighbour) {
        List<Errand> errands = new ArrayList<>();
        sheets(route).forEach(sheet -> errands.addAll(mischief.errands(sheet)));
        neighbour
                .flatMap(other -> contradiction(route, other))
                .ifPresent(sheet -> errands.addAll(mischief.errands(sheet)));
        errands.sort(BY_TIME);
        return new TeamDay(route.teamCode(), deviceId(route.teamCode()), List.copyOf(errands));
    }

    private List<Sheet> sheets(Route route) {
        int visits = (int) count(route, Purpose.VOTING);
        Timetable timetable = new Timetable(day.date(), visits, count(route, Purpose.COUNTING) > 0);
        List<Sheet> sheets = new ArrayList<>();
        List<Stop> stops = route.stops().stream()
                .sorted(Comparator.comparing(Stop::purpose).thenComparing(Stop::visit))
                .toList();
        for (Stop stop : stops) {
            String key = "%s/%s/%d/%s".formatted(stop.purpose(), route.teamCode(), stop.visit(), stop.placeCode());
            Sheet sheet = sheet(route.teamCode(), stop, key, timetable, Map.of());
            if (!mischief.strikes("never sent", key, Mischief.NEVER_SENT)) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    /// A visit by this team to a station of its neighbour, with the opposite view.
    private Optional<Sheet> contradiction(Route route, Route neighbour) {
        return neighbour.stops().stream()
                .filter(stop -> stop.purpose() == Purpose.VOTING)
                .filter(stop -> mischief.strikes(
                        "contradicted", route.teamCode() + "/" + stop.placeCode(), Mischief.CONTRADICTED))
                .findFirst()
                .map(stop -> sheet(
                        route.teamCode(),
                        stop,
                        "SECOND/%s/%s".formatted(route.teamCode(), stop.placeCode()),
                        new Timetable(day.date(), 1, false),
                        Map.of("B_access", "yes", "B_q_overall", "very_bad")));
    }

    private Sheet sheet(String team, Stop stop, String key, Timetable timetable, Map<String, String> planted) {
        Optional<Station> station = places.station(stop.stationCode());
        Commission commission =
                places.commission(station.map(Station::commissionCode).orElse(stop.commissionCode()));
        ZoneId zone = places.zone(station.map(Station::regionCode).orElse(commission.regionCode()));
        SplittableRandom random = seeds.random(key, "hours");
        Timetable.Hours hours = timetable.next(stop.purpose(), zone, random);
        Map<String, String> answers = new HashMap<>(planted);
        if (stop.purpose() == Purpose.VOTING && mischief.strikes("inconsistent", key, Mischief.INCONSISTENT)) {
            answers.putAll(Map.of("B_access", "yes", "B_group", "yes", "B_proxy", "yes", "B_q_overall", "very_good"));
        }
        return new Sheet(
                key,
                stop.purpose(),
                team,
                commission,
                station.orElse(null),
                hours.arrival(),
                hours.departure(),
                deviceId(team),
                "uuid:" + seeds.uuid(key, "instance"),
                null,
                Map.copyOf(answers));
    }

    private static long count(Route route, Purpose purpose) {
        return route.stops().stream().filter(stop -> stop.purpose() == purpose).count();
    }
}
