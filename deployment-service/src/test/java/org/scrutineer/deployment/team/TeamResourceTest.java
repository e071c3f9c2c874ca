package org.scrutineer.deployment.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.ReportNoLongerExpected;
import org.scrutineer.contracts.deployment.TeamChanged;
import org.scrutineer.contracts.deployment.TeamDisbanded;
import org.scrutineer.contracts.deployment.TeamFormed;
import org.scrutineer.contracts.deployment.TeamState;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.deployment.Geography;
import org.scrutineer.deployment.TestMission;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

@QuarkusTest
class TeamResourceTest {

    private final TestMission mission = new TestMission();

    private void withObservers(List<ObserverState> observers) {
        mission.importGeography(Geography.small(30, 2));
        mission.exists();
        mission.tell(observers);
        mission.awaitRoster("STO", observers.size());
    }

    private void pair() {
        mission.post("team-pairings", Map.of("kind", "STO")).then().statusCode(200);
    }

    private static ObserverState withdrawn(ObserverState observer) {
        return new ObserverState(
                observer.observerId(),
                observer.missionId(),
                observer.observerCode(),
                observer.givenName(),
                observer.familyName(),
                observer.sex(),
                observer.citizenships(),
                observer.category(),
                null,
                observer.languages(),
                observer.experienceMissions(),
                "WITHDRAWN",
                true,
                true,
                false,
                List.of("NOT_ACCREDITED"),
                observer.version() + 1);
    }

    @Test
    void pairsShowsAndPublishesTeams() {
        withObservers(mission.observers(8));

        mission.post("team-pairings", Map.of("kind", "STO"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("STO"))
                .body("teams", equalTo(4))
                .body("paired", equalTo(8))
                .body("unpaired", hasSize(0));

        mission.office()
                .get(mission.path("teams?kind=STO"))
                .then()
                .statusCode(200)
                .body("items.code", contains("0101", "0102", "0701", "0702"))
                .body("next", nullValue());
        mission.as("SECURITY_EXPERT")
                .get(mission.path("teams/0701"))
                .then()
                .statusCode(200)
                .body("areaCode", equalTo("07"))
                .body("baseTown", equalTo("Ayagoz"))
                .body("members", hasSize(2))
                .body("members[0].observerId", notNullValue())
                .body("members[0].name", containsString("Given"));
        assertThat(mission.published(Topics.DEPLOYMENT_TEAM, 4)).hasSize(4).allSatisfy(event -> {
            TeamState team = event.as(TeamFormed.class).team();
            assertThat(event.type()).isEqualTo(TeamFormed.TYPE);
            assertThat(event.key()).isEqualTo(mission.id() + "/" + team.code());
            assertThat(event.sequence()).isEqualTo(team.version());
            assertThat(team.disbanded()).isFalse();
        });
    }

    @Test
    void aDryRunChangesNothing() {
        withObservers(mission.observers(8));

        mission.post("team-pairings", Map.of("kind", "STO", "dryRun", true))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("teams", equalTo(4));

        mission.office().get(mission.path("teams")).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void disbandsATeamWhoseMemberDropsOutAndWithdrawsItsReports() {
        List<ObserverState> observers = mission.observers(8);
        withObservers(observers);
        pair();
        mission.post("assignment-plans", Map.of()).then().statusCode(200);
        ObserverState dropsOut = observers.getFirst();
        String team = teamOf(dropsOut);
        int reports = expectedOf(team);
        mission.tell(List.of(withdrawn(dropsOut)));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> mission.post("team-pairings", Map.of("kind", "STO", "dryRun", true))
                        .then()
                        .body("unpaired", hasSize(2)));

        mission.post("team-pairings", Map.of("kind", "STO"))
                .then()
                .statusCode(200)
                .body("teams", equalTo(3))
                .body("unpaired.find { it.observerCode == '00001' }.code", equalTo("NOT_DEPLOYABLE"))
                .body("unpaired.find { it.observerCode == '00001' }.message", endsWith("NOT_ACCREDITED"));

        mission.office().get(mission.path("teams/" + team)).then().statusCode(404);
        PublishedEvent disbanded = mission.published(Topics.DEPLOYMENT_TEAM, 5).stream()
                .filter(event -> event.type().equals(TeamDisbanded.TYPE))
                .findFirst()
                .orElseThrow();
        assertThat(disbanded.key()).isEqualTo(mission.id() + "/" + team);
        assertThat(disbanded.as(TeamDisbanded.class).team().disbanded()).isTrue();
        assertThat(expectedOf(team)).isZero();
        assertThat(TestTopics.awaitEvents(
                        Topics.DEPLOYMENT_EXPECTED_REPORT,
                        mission.ofThisMission().and(event -> event.type().equals(ReportNoLongerExpected.TYPE)),
                        reports))
                .hasSize(reports)
                .allSatisfy(event -> assertThat(event.as(ReportNoLongerExpected.class)
                                .expectedReport()
                                .teamCode())
                        .isEqualTo(team));
    }

    @Test
    void aNumberThatIsUsedAgainGoesOnWithItsVersion() {
        withObservers(mission.observers(8));
        pair();
        int before = version("0702");
        mission.importFile("area", Geography.small(30, 1).areas()).statusCode(200);
        pair();
        mission.office().get(mission.path("teams/0702")).then().statusCode(404);

        mission.importFile("area", Geography.small(30, 2).areas()).statusCode(200);
        pair();

        assertThat(version("0702")).isGreaterThan(before + 1);
        List<PublishedEvent> events = mission.published(Topics.DEPLOYMENT_TEAM, 8).stream()
                .filter(event -> event.key().equals(mission.id() + "/0702"))
                .toList();
        assertThat(events)
                .extracting(PublishedEvent::type)
                .containsExactly(TeamFormed.TYPE, TeamDisbanded.TYPE, TeamFormed.TYPE);
        assertThat(events).extracting(PublishedEvent::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void tellsWhenTheBaseOfATeamMoves() {
        withObservers(mission.observers(4));
        pair();

        mission.importFile("area", Geography.small(30, 2).areas().replace("Ayagoz", "Ayakoz"))
                .statusCode(200);
        pair();

        assertThat(mission.published(Topics.DEPLOYMENT_TEAM, 3))
                .filteredOn(event -> event.type().equals(TeamChanged.TYPE))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.as(TeamChanged.class).team().baseTown())
                                .isEqualTo("Ayakoz"));
    }

    @Test
    void pagesTeams() {
        withObservers(mission.observers(8));
        pair();

        String next = mission.office()
                .get(mission.path("teams?limit=3"))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");

        mission.office()
                .get(mission.path("teams?limit=3&after=" + next))
                .then()
                .body("items.code", contains("0702"))
                .body("next", nullValue());
        mission.office()
                .get(mission.path("teams?area=07"))
                .then()
                .body("items.areaCode", everyItem(equalTo("07")))
                .body("items", hasSize(2));
    }

    @Test
    void refusesToPairForAMissionNobodyToldOf() {
        mission.importGeography(Geography.small(5, 1));

        mission.post("team-pairings", Map.of("kind", "STO"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/mission-unknown"));
    }

    @Test
    void refusesToPairWithoutAreas() {
        mission.exists();

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> mission.post("team-pairings", Map.of("kind", "LTO"))
                        .then()
                        .statusCode(409)
                        .body("type", endsWith("/areas-missing")));
    }

    @Test
    void refusesAnUnknownKindAMissingOneAndNoBody() {
        mission.post("team-pairings", Map.of("kind", "XTO"))
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-request"))
                .body("errors[0].pointer", equalTo("/kind"));
        mission.post("team-pairings", Map.of("dryRun", true))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        mission.office()
                .contentType("application/json")
                .post(mission.path("team-pairings"))
                .then()
                .statusCode(400);
        mission.office().get(mission.path("teams?kind=XTO")).then().statusCode(400);
    }

    @Test
    void knowsNoTeamThatIsNotThere() {
        mission.office()
                .urlEncodingEnabled(false)
                .get(mission.path("teams/%00"))
                .then()
                .statusCode(400);
        mission.office().get(mission.path("teams/0000")).then().statusCode(404).body("type", endsWith("/not-found"));
    }

    @Test
    void analystsMayReadButNotPair() {
        mission.as("STATISTICAL_ANALYST").get(mission.path("teams")).then().statusCode(200);
        mission.as("STATISTICAL_ANALYST")
                .contentType("application/json")
                .body(Map.of("kind", "STO"))
                .post(mission.path("team-pairings"))
                .then()
                .statusCode(403);
    }

    private String teamOf(ObserverState observer) {
        return mission.office()
                .get(mission.path("teams"))
                .path("items.find { it.members.any { m -> m.observerCode == '%s' } }.code"
                        .formatted(observer.observerCode()));
    }

    private int expectedOf(String team) {
        return mission.office()
                .get(mission.path("expected-reports?team=" + team))
                .jsonPath()
                .getList("items")
                .size();
    }

    private int version(String team) {
        return mission.office().get(mission.path("teams/" + team)).path("version");
    }
}
