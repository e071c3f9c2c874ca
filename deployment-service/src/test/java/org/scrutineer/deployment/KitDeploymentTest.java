package org.scrutineer.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.ExpectedReportState;
import org.scrutineer.contracts.deployment.ReportExpected;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.TeamFormed;
import org.scrutineer.contracts.deployment.TeamState;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;

/// A whole mission, through the interfaces that others use: the kit's files in, events out.
@QuarkusTest
class KitDeploymentTest {

    /// Alone it takes a second or two. The bound only tells effort that grows with the square of the frame from a
    /// machine
    /// that is busy with other things; how fast it is, benchmarks say.
    private static final Duration NOT_QUADRATIC = Duration.ofSeconds(60);

    @Test
    void deploysTheMissionOfTheKit() {
        TestMission mission = new TestMission();
        mission.exists();
        mission.tell(mission.kitObservers());

        importTheKit(mission);
        pairTheKit(mission);
        List<ExpectedReportState> expected = planTheKit(mission);

        assertThat(expected).extracting(ExpectedReportState::stationCode).doesNotContain("");
        importingAgainChangesNothing(mission);
        planningAgainChangesNothing(mission, expected.size());
    }

    private static void importTheKit(TestMission mission) {
        Geography kit = Geography.ofTheKit();
        mission.importFile("region", kit.regions())
                .statusCode(200)
                .body("committed", equalTo(true))
                .body("created", equalTo(20))
                .body("errors", hasSize(0));
        mission.office()
                .contentType("application/geo+json")
                .body(Kit.bytes("regions.geojson"))
                .put(mission.path("region-boundaries"))
                .then()
                .statusCode(200)
                .body("regions", equalTo(20))
                .body("unknown", hasSize(0));
        mission.importFile("commission", kit.commissions())
                .statusCode(200)
                .body("created", equalTo(240))
                .body("errors", hasSize(0));
        long begin = System.nanoTime();
        mission.importFile("station", kit.stations())
                .statusCode(200)
                .body("rows", equalTo(10_033))
                .body("created", equalTo(10_033))
                .body("errors", hasSize(0));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(NOT_QUADRATIC);
        mission.importFile("area", kit.areas())
                .statusCode(200)
                .body("created", equalTo(15))
                .body("errors", hasSize(0));
        assertThat(mission.published(Topics.DEPLOYMENT_STATION, 10_033))
                .hasSize(10_033)
                .allSatisfy(event -> assertThat(event.sequence()).isEqualTo(1))
                .filteredOn(event -> event.key().equals(mission.id() + "/100001"))
                .singleElement()
                .satisfies(event -> {
                    var station = event.as(StationDefined.class).station();
                    assertThat(station.number()).isEqualTo("0001");
                    assertThat(station.areaCode()).isEqualTo("07");
                    assertThat(station.address()).isEqualTo("School No. 25, Birlik St 72, Semey");
                });
        assertThat(mission.published(Topics.DEPLOYMENT_COMMISSION, 240)).hasSize(240);
        assertThat(mission.published(Topics.DEPLOYMENT_AREA, 15)).hasSize(15);
        assertThat(mission.published(Topics.DEPLOYMENT_REGION, 20)).hasSize(20);
    }

    private static void pairTheKit(TestMission mission) {
        mission.awaitRoster("STO", 300);
        mission.awaitRoster("LTO", 30);
        mission.post("team-pairings", Map.of("kind", "LTO"))
                .then()
                .statusCode(200)
                .body("teams", equalTo(15))
                .body("paired", equalTo(30))
                .body("unpaired", hasSize(0));
        mission.post("team-pairings", Map.of("kind", "STO"))
                .then()
                .statusCode(200)
                .body("teams", equalTo(150))
                .body("paired", equalTo(300))
                .body("unpaired", hasSize(0));
        List<TeamState> teams = mission.published(Topics.DEPLOYMENT_TEAM, 165).stream()
                .map(event -> event.as(TeamFormed.class).team())
                .toList();
        Set<String> inATeam = new HashSet<>();
        for (TeamState team : teams) {
            assertThat(team.members()).hasSize(2);
            var first = team.members().getFirst();
            var second = team.members().getLast();
            assertThat(first.citizenships()).doesNotContainAnyElementsOf(second.citizenships());
            assertThat(inATeam.add(first.observerCode()) && inATeam.add(second.observerCode()))
                    .as("nobody is in two teams")
                    .isTrue();
        }
        assertThat(teams)
                .extracting(TeamState::code)
                .contains("01", "15", "0101", "0113", "0703", "1001", "1014", "1509")
                .doesNotContain("16", "0114", "0709");
    }

    private static List<ExpectedReportState> planTheKit(TestMission mission) {
        JsonPath plan = mission.post("assignment-plans", Map.of())
                .then()
                .statusCode(200)
                .body("teams", equalTo(150))
                .body("openings", equalTo(150))
                .body("counts", equalTo(150))
                .body("tabulations", equalTo(75))
                .extract()
                .jsonPath();
        int visits = plan.getInt("visits");
        assertThat(visits).isBetween(1_300, 1_500);
        List<ExpectedReportState> expected = mission.published(Topics.DEPLOYMENT_EXPECTED_REPORT, 375 + visits).stream()
                .map(event -> event.as(ReportExpected.class).expectedReport())
                .toList();
        assertThat(expected).hasSize(375 + visits);
        assertThat(count(expected, "OPENING")).isEqualTo(150);
        assertThat(count(expected, "VOTING")).isEqualTo(visits);
        assertThat(count(expected, "COUNTING")).isEqualTo(150);
        assertThat(count(expected, "TABULATION")).isEqualTo(75);
        assertThat(distinctStations(expected, "OPENING")).hasSize(150);
        assertThat(distinctStations(expected, "VOTING"))
                .as("no station is visited by two teams")
                .hasSize(visits);
        return expected;
    }

    private static void importingAgainChangesNothing(TestMission mission) {
        Geography kit = Geography.ofTheKit();
        Map<String, Integer> rows = new HashMap<>(Map.of("region", 20, "commission", 240, "station", 10_033));
        rows.put("area", 15);
        Map<String, String> files = Map.of(
                "region", kit.regions(),
                "commission", kit.commissions(),
                "station", kit.stations(),
                "area", kit.areas());
        files.forEach((what, file) -> mission.importFile(what, file.getBytes(StandardCharsets.UTF_8), "")
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(rows.get(what))));
    }

    /// The last thing written is read back last: had the imports before it published anything, it would be there.
    private static void planningAgainChangesNothing(TestMission mission, int expected) {
        mission.post("assignment-plans", Map.of()).then().statusCode(200);
        mission.importFile("region", Kit.text("regions.csv").replace("Semey", "Semipalatinsk"))
                .statusCode(200)
                .body("updated", equalTo(1));

        mission.published(Topics.DEPLOYMENT_REGION, 21);
        assertThat(of(mission, Topics.DEPLOYMENT_EXPECTED_REPORT)).hasSize(expected);
        assertThat(of(mission, Topics.DEPLOYMENT_STATION)).hasSize(10_033);
        assertThat(of(mission, Topics.DEPLOYMENT_AREA)).hasSize(15);
    }

    private static List<TestTopics.PublishedEvent> of(TestMission mission, String topic) {
        return TestTopics.readAll(topic).stream()
                .filter(mission.ofThisMission())
                .toList();
    }

    private static long count(List<ExpectedReportState> reports, String purpose) {
        return reports.stream()
                .filter(report -> report.purpose().equals(purpose))
                .count();
    }

    private static Set<String> distinctStations(List<ExpectedReportState> reports, String purpose) {
        List<String> stations = new ArrayList<>();
        reports.stream()
                .filter(report -> report.purpose().equals(purpose))
                .forEach(report -> stations.add(report.stationCode()));
        return new HashSet<>(stations);
    }
}
