package org.scrutineer.rehearsal.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scrutineer.rehearsal.answers.Seeds;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;

class DayPlanTest {

    private static final Places PLACES = Places.ofTheKit();
    private static final SimulatedDay DAY =
            new SimulatedDay(PLACES.electionDay(), ZoneId.of("Asia/Almaty"), Duration.ofMinutes(2));
    private static final int TEAMS = 150;
    private static final int VISITS = 9;
    private static final List<Route> ROUTES = routes();

    /// A hundred and fifty teams in fifteen areas, with twelve stops each; as in a real plan, the next station is the
    /// nearest that nobody has, the first one is for the opening and the last one for the count.
    private static List<Route> routes() {
        Set<Station> free = new LinkedHashSet<>(PLACES.stations().values());
        List<Route> routes = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            Station opening = free.stream()
                    .filter(station -> inRegionOf(station, free).count() > VISITS)
                    .findFirst()
                    .orElseThrow();
            free.remove(opening);
            List<Station> stations = new ArrayList<>(List.of(opening));
            while (stations.size() <= VISITS) {
                Station here = stations.getLast();
                Station next = inRegionOf(here, free)
                        .min(Comparator.comparingDouble(
                                station -> Road.between(here, station).kilometres()))
                        .orElseThrow();
                free.remove(next);
                stations.add(next);
            }
            String area = "%02d".formatted(1 + team / 10);
            routes.add(new Route("%s%02d".formatted(area, 1 + team % 10), area, stops(stations)));
        }
        return routes;
    }

    private static Stream<Station> inRegionOf(Station one, Set<Station> stations) {
        return stations.stream().filter(station -> station.regionCode().equals(one.regionCode()));
    }

    private static List<Stop> stops(List<Station> stations) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < stations.size(); i++) {
            stops.add(stop(i + 1, i == 0 ? Purpose.OPENING : Purpose.VOTING, stations.get(i)));
        }
        stops.add(stop(stations.size(), Purpose.COUNTING, stations.getLast()));
        String commission = stations.getLast().commissionCode();
        stops.add(new Stop(stations.size(), Purpose.TABULATION, null, commission));
        return stops;
    }

    private static Stop stop(int visit, Purpose purpose, Station station) {
        return new Stop(visit, purpose, station.code(), station.commissionCode());
    }

    private static List<TeamDay> plan(long seed, double scale) {
        return new DayPlan(PLACES, new Seeds(seed), DAY).of(ROUTES, scale);
    }

    private static List<Errand> errands(List<TeamDay> days, Errand.Kind kind) {
        return days.stream()
                .flatMap(day -> day.errands().stream())
                .filter(errand -> errand.kind() == kind)
                .toList();
    }

    @Test
    void theSameSeedPlansTheSameDay() {
        assertThat(plan(7, 1)).isEqualTo(plan(7, 1)).isNotEqualTo(plan(8, 1));
    }

    @Test
    void mischiefComesInItsShares() {
        List<TeamDay> days = plan(7, 1);
        int asked = TEAMS * (VISITS + 3);

        int first = errands(days, Errand.Kind.FIRST).size();

        assertThat(first).isBetween((int) (asked * 0.965), (int) (asked * 0.99));
        assertThat(errands(days, Errand.Kind.REPEAT).size() / (double) first).isBetween(0.018, 0.042);
        assertThat(errands(days, Errand.Kind.CONFLICT).size() / (double) first).isBetween(0.003, 0.018);
        assertThat(errands(days, Errand.Kind.CORRECTION).size() / (double) first)
                .isBetween(0.003, 0.018);
    }

    @Test
    void everyFindingHasAnIdOfItsOwn() {
        List<Errand> first = errands(plan(7, 1), Errand.Kind.FIRST);

        Set<String> ids =
                first.stream().map(errand -> errand.sheet().instanceId()).collect(Collectors.toSet());

        assertThat(ids).hasSize(first.size());
    }

    @Test
    void aFormIsSentBeforeAnythingElseHappensToIt() {
        for (TeamDay day : plan(7, 1)) {
            Set<String> sent = new HashSet<>();
            for (Errand errand : day.errands()) {
                if (errand.kind() == Errand.Kind.FIRST) {
                    sent.add(errand.sheet().key());
                } else {
                    assertThat(sent).contains(errand.sheet().key());
                }
            }
            assertThat(day.errands()).isSortedAccordingTo(Comparator.comparing(Errand::due));
        }
    }

    @Test
    void aCorrectionReplacesItsFirstVersionAndAConflictReusesItsId() {
        List<TeamDay> days = plan(7, 1);
        Map<String, Sheet> first = errands(days, Errand.Kind.FIRST).stream()
                .collect(Collectors.toMap(errand -> errand.sheet().key(), Errand::sheet));

        assertThat(errands(days, Errand.Kind.CORRECTION)).isNotEmpty().allSatisfy(errand -> {
            Sheet before = first.get(errand.sheet().key());
            assertThat(errand.sheet().deprecatedId()).isEqualTo(before.instanceId());
            assertThat(errand.sheet().instanceId()).isNotEqualTo(before.instanceId());
        });
        assertThat(errands(days, Errand.Kind.CONFLICT)).isNotEmpty().allSatisfy(errand -> {
            Sheet before = first.get(errand.sheet().key());
            assertThat(errand.sheet().instanceId()).isEqualTo(before.instanceId());
            assertThat(errand.sheet().planted()).isNotEqualTo(before.planted());
        });
    }

    @Test
    void teamsLeaveAfterTheyArriveAndSendAfterTheyLeave() {
        assertThat(errands(plan(7, 1), Errand.Kind.FIRST)).allSatisfy(errand -> {
            assertThat(errand.sheet().departure()).isAfter(errand.sheet().arrival());
            assertThat(errand.due()).isAfter(errand.sheet().departure().toInstant());
            assertThat(errand.due()).isBefore(DAY.ends());
        });
    }

    @Test
    void theClockIsThatOfTheRegion() {
        assertThat(errands(plan(7, 1), Errand.Kind.FIRST))
                .filteredOn(errand -> errand.sheet().commission().regionCode().equals("KZ-15"))
                .isNotEmpty()
                .allSatisfy(
                        errand -> assertThat(errand.sheet().arrival().getZone()).isEqualTo(ZoneId.of("Asia/Aqtobe")));
    }

    @Test
    void aSmallerDayIsThatOfSomeTeamsUnchanged() {
        List<TeamDay> some = plan(7, 0.1);

        assertThat(some).hasSize(TEAMS / 10);
        assertThat(written(plan(7, 1))).containsAll(written(some));
    }

    /// Without the rules: a station is visited twice only when both teams take part.
    private static List<String> written(List<TeamDay> days) {
        return days.stream()
                .flatMap(day -> day.errands().stream())
                .map(errand -> "%s %s %s %s %s %s"
                        .formatted(
                                errand.due(),
                                errand.kind(),
                                errand.sheet().instanceId(),
                                errand.sheet().arrival(),
                                new TreeMap<>(errand.sheet().planted()),
                                new TreeMap<>(errand.sheet().fault().overwritten())))
                .toList();
    }

    @Test
    void everyKindOfFaultIsPlantedInHalfOfTheTeamsToo() {
        assertThat(rules(plan(7, 0.5)))
                .isEqualTo(rules(plan(7, 1)))
                .containsExactlyInAnyOrder(
                        "X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9", "X10", "X11", "X12", "X14", "S1", "S2",
                        "S3", "S4", "S5", "S6", "F1", "F2", "F3", "F4");
    }

    private static Set<String> rules(List<TeamDay> days) {
        return errands(days, Errand.Kind.FIRST).stream()
                .flatMap(errand -> errand.sheet().fault().rules().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void nobodyIsInTwoPlacesUnlessThatIsPlanted() {
        for (TeamDay day : plan(7, 1)) {
            List<Sheet> honest = errands(List.of(day), Errand.Kind.FIRST).stream()
                    .map(Errand::sheet)
                    .filter(sheet -> !sheet.fault().rules().contains("X9"))
                    .sorted(Comparator.comparing(Sheet::arrival))
                    .toList();
            for (int i = 1; i < honest.size(); i++) {
                Sheet before = honest.get(i - 1);
                Duration way =
                        Duration.between(before.departure(), honest.get(i).arrival());
                boolean elsewhere = honest.get(i).fault().rules().contains("X11")
                        || before.fault().rules().contains("X11");
                assertThat(way.toMinutes() / 60.0 * 100)
                        .as("%s, %s", before.key(), honest.get(i).key())
                        .isGreaterThan(
                                elsewhere
                                        ? 0
                                        : Road.between(before, honest.get(i)).kilometres());
            }
        }
    }

    @Test
    void stationsOfTwoTeamsAreFlaggedForBoth() {
        Map<String, Set<String>> teams = errands(plan(7, 1), Errand.Kind.FIRST).stream()
                .map(Errand::sheet)
                .filter(sheet -> sheet.fault().rules().contains("X12"))
                .collect(Collectors.groupingBy(
                        sheet -> String.valueOf(sheet.station()),
                        Collectors.mapping(Sheet::teamCode, Collectors.toSet())));

        assertThat(teams)
                .isNotEmpty()
                .allSatisfy((station, visitors) -> assertThat(visitors).hasSizeGreaterThan(1));
    }

    @Test
    void someStationsAreContradictedByASecondTeam() {
        assertThat(errands(plan(7, 1), Errand.Kind.FIRST))
                .filteredOn(errand -> errand.sheet().key().startsWith("SECOND/"))
                .isNotEmpty()
                .allSatisfy(errand -> assertThat(errand.sheet().planted()).containsEntry("B_q_overall", "very_bad"));
    }

    @Test
    void theDayFitsIntoTheTimeItMayTake() {
        assertThat(DAY.reached(DAY.begins())).isZero();
        assertThat(DAY.reached(DAY.ends())).isEqualTo(Duration.ofMinutes(2));
        assertThat(DAY.clock(DAY.after(Duration.ZERO))).isEqualTo("07:00");
        assertThat(DAY.clock(DAY.after(Duration.ofHours(1)))).isEqualTo("03:30");
    }
}
