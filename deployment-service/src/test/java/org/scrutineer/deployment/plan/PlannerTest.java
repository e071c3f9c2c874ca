package org.scrutineer.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Position;
import org.scrutineer.deployment.geography.Station;
import org.scrutineer.deployment.team.FindTeams.StandingTeam;

class PlannerTest {

    private static final PlanLimits LIMITS = new PlanLimits(8, 11, 10);
    private static final DrivingDay DAY = new DrivingDay(720, 65, 60, 1.4);

    /// A mission made by chance.
    record World(long seed, List<StandingTeam> teams, List<Station> stations, List<Commission> commissions) {

        Plan plan() {
            return new Planner(LIMITS, DAY).plan(teams, stations, commissions);
        }

        @Override
        public String toString() {
            return "world " + seed;
        }
    }

    private static Station station(String area, String commission, int number, String kind, Position position) {
        return new Station(
                "%s%04d".formatted(commission, number),
                "KZ-10",
                commission,
                area,
                "%04d".formatted(number),
                number % 2 == 0 ? "urban" : "rural",
                kind,
                500,
                position,
                null,
                null);
    }

    private static Commission commission(String area, String code, Position position) {
        return new Commission(code, "KZ-10", "DISTRICT", "TEC " + code, null, "rural", area, 100, position);
    }

    private static World world(long seed, int stationsPerCommission, int teamsPerArea) {
        Random random = new Random(seed);
        List<StandingTeam> teams = new ArrayList<>();
        List<Station> stations = new ArrayList<>();
        List<Commission> commissions = new ArrayList<>();
        for (int a = 1; a <= 3; a++) {
            String area = "%02d".formatted(a);
            for (int c = 0; c < 1 + random.nextInt(4); c++) {
                String code = "%d%02d".formatted(a, c);
                Position seat = new Position(45 + random.nextDouble() * 6, 60 + random.nextDouble() * 20);
                commissions.add(commission(area, code, seat));
                for (int s = 0; s < stationsPerCommission; s++) {
                    Position position = new Position(
                            seat.latitude() + random.nextGaussian(), seat.longitude() + random.nextGaussian());
                    String kind = random.nextInt(10) == 0 ? "hospital" : "regular";
                    stations.add(station(area, code, s, kind, position));
                }
            }
            for (int t = 1; t <= teamsPerArea; t++) {
                teams.add(new StandingTeam("%02d%02d".formatted(a, t), area));
            }
        }
        Collections.shuffle(stations, random);
        return new World(seed, teams, stations, commissions);
    }

    private static Stream<World> worlds() {
        return IntStream.range(0, 30).mapToObj(seed -> world(seed, 80 + seed * 5, 1 + seed % 6));
    }

    /// Fewer stations than the teams would need.
    private static Stream<World> poorWorlds() {
        return IntStream.range(0, 20).mapToObj(seed -> world(seed, 1 + seed % 12, 4));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void givesEveryTeamEightToElevenStationsOfItsAreaThatNobodyElseHas(World world) {
        Plan plan = world.plan();

        assertThat(plan.routes()).hasSameSizeAs(world.teams());
        Set<Station> visited = new HashSet<>();
        for (Route route : plan.routes()) {
            assertThat(route.visits()).hasSizeBetween(8, 11);
            assertThat(route.visits()).allSatisfy(station -> {
                assertThat(station.areaCode()).isEqualTo(route.areaCode());
                assertThat(visited.add(station)).as("visited by one team").isTrue();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void opensAndCountsAtOrdinaryStations(World world) {
        for (Route route : world.plan().routes()) {
            assertThat(route.visits().getFirst().isRegular()).isTrue();
            assertThat(route.countStation().isRegular()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void exceedsTheDayOnlyToReachTheFewestVisits(World world) {
        for (Route route : world.plan().routes()) {
            int visits = route.visits().size();
            assertThat(visits == LIMITS.minVisits()
                            // the count station may have been moved to the end, which lengthens the way
                            || route.visits().stream().anyMatch(station -> !station.isRegular())
                            || DAY.hasTimeFor(visits, route.kilometres()))
                    .as("route of %s", route.teamCode())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void sendsOneTeamAtMostToACommissionOfItsArea(World world) {
        List<Route> routes = world.plan().routes();

        List<Commission> observed =
                routes.stream().map(Route::tabulation).filter(Objects::nonNull).toList();
        assertThat(observed).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(LIMITS.tabulations());
        assertThat(routes)
                .allSatisfy(route -> assertThat(route.tabulation() == null
                                || route.areaCode().equals(route.tabulation().areaCode()))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void givesTheSamePlanForTheSameMissionInAnyOrder(World world) {
        List<Station> shuffled = new ArrayList<>(world.stations());
        Collections.shuffle(shuffled, new Random(99));
        World other = new World(world.seed(), world.teams().reversed(), shuffled, world.commissions());

        assertThat(other.plan()).isEqualTo(world.plan());
    }

    @ParameterizedTest
    @MethodSource("poorWorlds")
    void neverGivesOneOpeningToTwoTeamsEvenWithTooFewStations(World world) {
        Plan plan = world.plan();

        assertThat(plan.routes().stream().map(route -> route.visits().getFirst()))
                .doesNotHaveDuplicates();
        assertThat(plan.routes()).allSatisfy(route -> assertThat(route.visits()).doesNotHaveDuplicates());
        long unserved = world.teams().size() - plan.routes().size();
        assertThat(plan.notes().stream().filter(note -> note.contains("gets no route")))
                .hasSize((int) unserved);
    }

    @Test
    void saysWhenATeamMustShareAStation() {
        World poor = world(3, 4, 4);

        assertThat(poor.plan().notes()).anyMatch(note -> note.contains("as a second team"));
    }

    @Test
    void leavesOutStationsWithoutAPositionAndSaysSo() {
        World rich = world(1, 60, 1);
        List<Station> stations = new ArrayList<>(rich.stations());
        stations.add(station("01", "100", 9999, "regular", null));

        Plan plan = new Planner(LIMITS, DAY).plan(rich.teams(), stations, rich.commissions());

        assertThat(plan.notes()).contains("Area 01: 1 stations without a position are left out.");
        assertThat(plan.routes())
                .flatExtracting(Route::visits)
                .allSatisfy(station -> assertThat(station.position()).isNotNull());
    }

    @Test
    void saysWhenThereAreTooFewCommissionsToObserve() {
        Plan plan = world(1, 60, 1).plan();

        assertThat(plan.tabulations()).isLessThan(LIMITS.tabulations());
        assertThat(plan.notes()).anyMatch(note -> note.contains("of 10 tabulations"));
    }

    @Test
    void movesTheCountAwayFromABarracks() {
        List<Station> line = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            line.add(station("01", "100", i, i == 7 ? "military" : "regular", new Position(50 + i * 0.01, 70)));
        }

        Plan plan = new Planner(new PlanLimits(8, 8, 0), DAY)
                .plan(List.of(new StandingTeam("0101", "01")), line, List.of());

        assertThat(plan.routes().getFirst().visits()).hasSize(8);
        assertThat(plan.routes().getFirst().countStation().isRegular()).isTrue();
    }

    @Test
    void measuresTheWay() {
        List<Station> line = IntStream.range(0, 8)
                .mapToObj(i -> station("01", "100", i, "regular", new Position(50 + i * 0.1, 70)))
                .toList();

        Route route = new Route("0101", "01", line, null);

        assertThat(route.kilometres()).isCloseTo(7 * 11.1195, org.assertj.core.api.Assertions.within(0.01));
    }
}
