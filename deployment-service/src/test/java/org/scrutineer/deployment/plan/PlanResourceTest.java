package org.scrutineer.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.ExpectedReportState;
import org.scrutineer.contracts.deployment.ReportExpected;
import org.scrutineer.contracts.deployment.ReportNoLongerExpected;
import org.scrutineer.deployment.Geography;
import org.scrutineer.deployment.TestMission;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

@QuarkusTest
class PlanResourceTest {

    /// Two areas with two teams each; everything stands so close that eleven visits fit.
    private static final int PER_TEAM = 1 + 11 + 1;

    private final TestMission mission = new TestMission();

    private void withTeams() {
        mission.importGeography(Geography.small(40, 2));
        mission.exists();
        mission.tell(mission.observers(8));
        mission.awaitRoster("STO", 8);
        mission.post("team-pairings", Map.of("kind", "STO")).then().body("teams", equalTo(4));
    }

    @Test
    void plansShowsAndPublishesWhatIsExpected() {
        withTeams();

        mission.post("assignment-plans", Map.of("tabulations", 2))
                .then()
                .statusCode(200)
                .body("teams", equalTo(4))
                .body("openings", equalTo(4))
                .body("visits", equalTo(44))
                .body("counts", equalTo(4))
                .body("tabulations", equalTo(2))
                .body("kilometres", greaterThan(0))
                .body("notes", hasSize(0));

        List<ExpectedReportState> events =
                mission.published(Topics.DEPLOYMENT_EXPECTED_REPORT, 4 * PER_TEAM + 2).stream()
                        .map(event -> {
                            var report = event.as(ReportExpected.class).expectedReport();
                            assertThat(event.type()).isEqualTo(ReportExpected.TYPE);
                            assertThat(event.key())
                                    .isEqualTo(report.expectedReportId().toString());
                            return report;
                        })
                        .toList();
        assertThat(events).hasSize(4 * PER_TEAM + 2);
        mission.office()
                .get(mission.path("assignments?team=0701"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].areaCode", equalTo("07"))
                .body("items[0].stops", hasSize(PER_TEAM + 1))
                .body("items[0].stops[0].purpose", equalTo("OPENING"))
                .body("items[0].stops[0].visit", equalTo(1))
                .body("items[0].stops[0].commissionCode", equalTo("1002"))
                .body("items[0].stops[0].regionCode", equalTo("KZ-10"))
                .body("items[0].stops[1].purpose", equalTo("VOTING"))
                .body("items[0].stops.findAll { it.purpose == 'TABULATION' }[0].stationCode", nullValue());
    }

    @Test
    void aDryRunExpectsNothing() {
        withTeams();

        mission.post("assignment-plans", Map.of("dryRun", true))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("teams", equalTo(4));

        mission.office().get(mission.path("assignments")).then().body("items", hasSize(0));
    }

    @Test
    void aNewPlanWithdrawsWhatIsNoLongerExpected() {
        withTeams();
        mission.post("assignment-plans", Map.of("tabulations", 0)).then().statusCode(200);
        mission.published(Topics.DEPLOYMENT_EXPECTED_REPORT, 4 * PER_TEAM);

        mission.post("assignment-plans", Map.of("tabulations", 0, "maxVisits", 8))
                .then()
                .statusCode(200)
                .body("visits", equalTo(32));

        // Three visits and the old count of each team go, a new count comes.
        List<PublishedEvent> events = mission.published(Topics.DEPLOYMENT_EXPECTED_REPORT, 4 * PER_TEAM + 4 * 5);
        assertThat(events)
                .filteredOn(event -> event.type().equals(ReportNoLongerExpected.TYPE))
                .hasSize(4 * 4)
                .allSatisfy(event -> {
                    var report = event.as(ReportNoLongerExpected.class).expectedReport();
                    assertThat(report.withdrawn()).isTrue();
                    assertThat(report.version()).isEqualTo(2);
                });
        assertThat(newest(events)).hasSize(4 * 10);
        mission.office().get(mission.path("expected-reports?limit=200")).then().body("items", hasSize(4 * 10));
    }

    @Test
    void filtersAndPagesExpectedReports() {
        withTeams();
        mission.post("assignment-plans", Map.of()).then().statusCode(200);

        mission.as("ELECTION_ANALYST")
                .get(mission.path("expected-reports?purpose=OPENING&area=07"))
                .then()
                .statusCode(200)
                .body("items.teamCode", contains("0701", "0702"))
                .body("items.purpose", everyItem(equalTo("OPENING")))
                .body("items.expectedReportId", everyItem(notNullValue()))
                .body("items.settlement", everyItem(equalTo("rural")));
        mission.office()
                .get(mission.path("expected-reports?region=KZ-99"))
                .then()
                .body("items", hasSize(0));
        String next = mission.office()
                .get(mission.path("expected-reports?purpose=COUNTING&limit=3"))
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        mission.office()
                .get(mission.path("expected-reports?purpose=COUNTING&limit=3&after=" + next))
                .then()
                .body("items.teamCode", contains("0702"))
                .body("next", nullValue());
    }

    @Test
    void pagesAssignmentsByTeam() {
        withTeams();
        mission.post("assignment-plans", Map.of()).then().statusCode(200);

        String next = mission.office()
                .get(mission.path("assignments?limit=3"))
                .then()
                .body("items.teamCode", contains("0101", "0102", "0701"))
                .extract()
                .path("next");

        mission.office()
                .get(mission.path("assignments?limit=3&after=" + next))
                .then()
                .body("items.teamCode", contains("0702"))
                .body("next", nullValue());
    }

    @Test
    void refusesToPlanWithoutTeams() {
        mission.post("assignment-plans", Map.of())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/teams-missing"));
    }

    @Test
    void refusesToPlanWithoutStations() {
        Geography small = Geography.small(1, 1);
        mission.importFile("region", small.regions()).statusCode(200);
        mission.importFile("area", small.areas()).statusCode(200);
        mission.exists();
        mission.tell(mission.observers(2));
        mission.awaitRoster("STO", 2);
        mission.post("team-pairings", Map.of("kind", "STO")).then().body("teams", equalTo(1));

        mission.post("assignment-plans", Map.of()).then().statusCode(409).body("type", endsWith("/stations-missing"));
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        mission.post("assignment-plans", Map.of("minVisits", 12, "maxVisits", 9))
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-request"))
                .body("errors[0].pointer", equalTo("/minVisits"));
        mission.post("assignment-plans", Map.of("minVisits", 0))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/minVisits"));
        mission.post("assignment-plans", Map.of("tabulations", -1)).then().statusCode(400);
        mission.post("assignment-plans", Map.of("visits", 10)).then().statusCode(400);
    }

    @Test
    void refusesAnUnknownPurposeAndALimitThatIsTooLarge() {
        mission.office()
                .get(mission.path("expected-reports?purpose=LUNCH"))
                .then()
                .statusCode(400);
        mission.office().get(mission.path("expected-reports?limit=201")).then().statusCode(400);
        mission.office()
                .urlEncodingEnabled(false)
                .get(mission.path("expected-reports?team=%00"))
                .then()
                .statusCode(400);
    }

    private static Map<String, ExpectedReportState> newest(List<PublishedEvent> events) {
        Map<String, ExpectedReportState> newest = new HashMap<>();
        for (PublishedEvent event : events) {
            ExpectedReportState report = event.as(ReportExpected.class).expectedReport();
            newest.put(event.key(), report);
        }
        newest.values().removeIf(ExpectedReportState::withdrawn);
        return newest;
    }
}
