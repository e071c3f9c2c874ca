package org.scrutineer.rehearsal.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.answers.Seeds;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Station;

/// Puts one fault into the day of each team, and says which quality rules have to find it. Nothing else that is sent
/// may be flagged.
///
/// The kinds of faults go round, so that each comes in at least twice among fifty teams, whichever half of them takes
/// part. A team on whose day its kind cannot happen (no tabulation, stations too far apart) has none.
final class PlantedFaults {

    private static final List<FormFault> ALONE = List.of(FormFault.values());
    private static final List<PairFault> IN_PAIRS = List.of(PairFault.values());

    private final Places places;
    private final Seeds seeds;
    private final Set<String> visited;

    /// @param routes of all teams
    PlantedFaults(Places places, Seeds seeds, List<Route> routes) {
        this.places = places;
        this.seeds = seeds;
        this.visited = routes.stream()
                .flatMap(route -> route.stops().stream())
                .map(Stop::placeCode)
                .collect(Collectors.toSet());
    }

    /// Whether a form has the answers of another one.
    static boolean isCopy(Sheet sheet) {
        return sheet.fault().rules().contains(PairFault.COPIED.rule());
    }

    /// @param team number of the team, from 0
    /// @param sheets that it sends, in the order of its day
    List<Sheet> in(int team, List<Sheet> sheets) {
        int kind = team / 2 % (ALONE.size() + IN_PAIRS.size() + 1);
        List<Sheet> faulty = new ArrayList<>(sheets);
        if (kind < ALONE.size()) {
            FormFault fault = ALONE.get(kind);
            chosen(sheets, fault::fits).ifPresent(sheet -> faulty.set(sheets.indexOf(sheet), fault.in(sheet)));
        } else if (kind < ALONE.size() + IN_PAIRS.size()) {
            IN_PAIRS.get(kind - ALONE.size()).in(faulty);
        } else {
            chosen(sheets, sheet -> elsewhere(sheet).isPresent())
                    .ifPresent(sheet -> faulty.set(
                            sheets.indexOf(sheet),
                            FormFault.mistyped(sheet, elsewhere(sheet).orElseThrow(), places)));
        }
        return faulty;
    }

    private Optional<Sheet> chosen(List<Sheet> sheets, Predicate<Sheet> fits) {
        List<Sheet> candidates =
                sheets.stream().filter(fits).filter(PlantedFaults::isOwn).toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.get(
                        seeds.random(candidates.getFirst().key(), "fault").nextInt(candidates.size())));
    }

    /// Not the visit to a station of another team: that is fault enough.
    static boolean isOwn(Sheet sheet) {
        return sheet.planted().isEmpty();
    }

    /// A station of another area that nobody visits, where the clocks show the same time.
    private Optional<Station> elsewhere(Sheet sheet) {
        @Nullable Station here = sheet.station();
        if (here == null || !FormFault.isVisit(sheet)) {
            return Optional.empty();
        }
        return places.stations().values().stream()
                .filter(station -> !areaOf(station).equals(sheet.commission().areaCode()))
                .filter(station -> places.zone(station.regionCode()).equals(places.zone(here.regionCode())))
                .filter(station -> station.kind().equals(here.kind()) && !visited.contains(station.code()))
                .min(Comparator.comparing(Station::code));
    }

    private String areaOf(Station station) {
        return places.commission(station.commissionCode()).areaCode();
    }
}
