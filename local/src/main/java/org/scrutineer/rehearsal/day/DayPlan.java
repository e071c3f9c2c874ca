package org.scrutineer.rehearsal.day;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.answers.Fault;
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
        Detours detours = new Detours(places, mischief, sorted);
        PlantedFaults faults = new PlantedFaults(places, seeds, sorted);
        Map<String, List<Sheet>> sheets = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (Math.floor((i + 1) * scale + 1e-9) > Math.floor(i * scale + 1e-9)) {
                Route route = sorted.get(i);
                sheets.put(route.teamCode(), faults.in(i, sheets(route, detours.of(route))));
            }
        }
        return DoubleVisits.flagged(sheets).entrySet().stream()
                .map(team -> day(team.getKey(), team.getValue()))
                .toList();
    }

    /// The device id of a team's phone, the same in every run.
    public String deviceId(String teamCode) {
        return "collect:"
                + seeds.uuid(teamCode, "device").toString().replace("-", "").substring(0, 16);
    }

    private TeamDay day(String teamCode, List<Sheet> sheets) {
        List<Errand> errands = sheets.stream()
                .flatMap(sheet -> mischief.errands(sheet).stream())
                .sorted(BY_TIME)
                .toList();
        return new TeamDay(teamCode, deviceId(teamCode), errands);
    }

    /// Everything the team writes, in the order of its day; some of it is never sent.
    private List<Sheet> sheets(Route route, Optional<Detours.Detour> detour) {
        List<Stop> stops = route.stops().stream()
                .sorted(Comparator.comparing(Stop::purpose).thenComparing(Stop::visit))
                .collect(Collectors.toCollection(ArrayList::new));
        Stop foreign = detour.map(Detours.Detour::stop).orElse(null);
        detour.ifPresent(way -> {
            Stop before = Detours.votingStops(route).get(way.after());
            stops.add(stops.indexOf(before) + 1, way.stop());
        });
        long visits =
                stops.stream().filter(stop -> stop.purpose() == Purpose.VOTING).count();
        boolean counts = stops.stream().anyMatch(stop -> stop.purpose() == Purpose.COUNTING);
        Timetable timetable = new Timetable(day.date(), (int) visits, counts);
        List<Sheet> sheets = new ArrayList<>();
        Stop before = null;
        for (Stop stop : stops) {
            Duration drive = before == null
                    ? Duration.ZERO
                    : Road.between(places, before, stop).drive();
            boolean opposite = stop.equals(foreign);
            String key = key(route.teamCode(), stop, opposite);
            Sheet sheet = sheet(route.teamCode(), stop, key, timetable, drive);
            if (opposite) {
                sheets.add(sheet.faulty(Detours.OPPOSITE, Fault.NONE));
            } else if (!mischief.strikes("never sent", key, Mischief.NEVER_SENT)) {
                sheets.add(sheet);
            }
            before = stop;
        }
        return sheets;
    }

    private static String key(String team, Stop stop, boolean opposite) {
        return opposite
                ? "SECOND/%s/%s".formatted(team, stop.placeCode())
                : "%s/%s/%d/%s".formatted(stop.purpose(), team, stop.visit(), stop.placeCode());
    }

    private Sheet sheet(String team, Stop stop, String key, Timetable timetable, Duration drive) {
        @Nullable Station station = places.station(stop.stationCode()).orElse(null);
        Commission commission = places.commission(station == null ? stop.commissionCode() : station.commissionCode());
        ZoneId zone = places.zone(station == null ? commission.regionCode() : station.regionCode());
        Timetable.Hours hours = timetable.next(stop.purpose(), zone, drive, seeds.random(key, "hours"));
        return new Sheet(
                key,
                stop.purpose(),
                team,
                commission,
                station,
                hours.arrival(),
                hours.departure(),
                deviceId(team),
                "uuid:" + seeds.uuid(key, "instance"),
                null,
                Map.of(),
                Fault.NONE);
    }
}
