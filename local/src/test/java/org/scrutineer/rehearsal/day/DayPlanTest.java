package org.scrutineer.rehearsal.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// A hundred and fifty teams in fifteen areas, with twelve stops each.
    private static List<Route> routes() {
        List<Station> stations = List.copyOf(PLACES.stations().values());
        List<Route> routes = new ArrayList<>();
        int next = 0;
        for (int team = 0; team < TEAMS; team++) {
            List<Stop> stops = new ArrayList<>();
            for (int visit = 1; visit <= VISITS + 3; visit++) {
                Station station = stations.get(next++);
                Purpose purpose = visit == 1
                        ? Purpose.OPENING
                        : visit <= VISITS + 1
                                ? Purpose.VOTING
                                : visit == VISITS + 2 ? Purpose.COUNTING : Purpose.TABULATION;
                boolean tabulation = purpose == Purpose.TABULATION;
                stops.add(new Stop(visit, purpose, tabulation ? null : station.code(), station.commissionCode()));
            }
            String area = "%02d".formatted(1 + team / 10);
            routes.add(new Route("%s%02d".formatted(area, 1 + team % 10), area, stops));
        }
        return routes;
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
        assertThat(plan(7, 1)).containsAll(some);
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
