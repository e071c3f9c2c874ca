package org.scrutineer.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.scrutineer.reporting.TestMission.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.testkit.Tokens;

/// A long-term observer sees the figures of her area of responsibility, and none of the whole mission.
@QuarkusTest
class AreaAccessTest {

    private final TestMission mission = TestMission.created();

    @Test
    void latestFindingsAreThoseOfHerArea() {
        FormState voting = mission.publish("B");
        TestFinding mine = TestFinding.of(voting).by("0701", "07");
        mission.send(mine);
        mission.send(TestFinding.of(voting).by("0801", "08"));
        mission.send(TestFinding.of(voting).by("0801", null));
        mission.awaitReceived(3);

        assertThat(inAreas("latest-findings", "07").getList("items.findingId"))
                .containsExactly(mine.findingId().toString());
        assertThat(inAreas("latest-findings?limit=1", "07").getList("items.areaCode"))
                .containsExactly("07");
        assertThat(inAreas("latest-findings", "07", "08").getList("items.areaCode"))
                .containsExactlyInAnyOrder("07", "08");
        assertThat(inAreas("latest-findings", "09").getList("items")).isEmpty();
    }

    @Test
    void coverageIsThatOfHerAreaAndItsTeams() {
        FormState voting = mission.publish("B");
        mission.area("07", "Abai");
        mission.area("08", "East");
        mission.team("0701", "07");
        mission.team("0702", "07");
        mission.team("0801", "08");
        mission.expect("VOTING", "100001", "KZ-10", "07", "0701");
        mission.expect("VOTING", "630001", "KZ-63", "08", "0801");
        mission.send(TestFinding.of(voting).at("100001", "KZ-10", "rural").by("0701", "07"));
        mission.send(TestFinding.of(voting).at("100002", "KZ-10", "rural").by("0702", "07"));
        mission.send(TestFinding.of(voting).at("630001", "KZ-63", "rural").by("0801", "08"));
        mission.send(TestFinding.of(voting).by(null, null));
        mission.awaitReceived(4);

        eventually(() -> assertThat(inAreas("coverage?by=area", "07").getMap("items[0]"))
                .containsEntry("key", "07")
                .containsEntry("name", "Abai")
                .containsEntry("expected", 1)
                .containsEntry("received", 2)
                .containsEntry("matched", 1)
                .containsEntry("extra", 1));
        assertThat(inAreas("coverage?by=area", "07").getList("items.key")).containsExactly("07");
        eventually(() -> assertThat(inAreas("coverage?by=team", "07").getList("items.key"))
                .containsExactly("0701", "0702"));
        eventually(() -> assertThat(inAreas("coverage?by=team", "07", "08").getList("items.key"))
                .containsExactly("0701", "0702", "0801"));
        assertThat(inAreas("coverage?by=area", "99").getList("items")).isEmpty();
        assertThat(mission.get("coverage?by=area").getList("items.key")).containsExactly("07", "08", "unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coverage",
                "coverage?by=all",
                "coverage?by=region",
                "coverage?by=purpose",
                "summary",
                "ratings",
                "problems",
                "tallies/kz2022_b",
                "cuts",
                "cuts/0190a1b2-0000-7000-8000-000000000001",
                "cuts/0190a1b2-0000-7000-8000-000000000001/manifest",
                "cuts/0190a1b2-0000-7000-8000-000000000001/statement",
                "cuts/0190a1b2-0000-7000-8000-000000000001/statement.pdf"
            })
    void figuresOfTheWholeMissionStayClosed(String path) {
        mission.observerOf("07")
                .get(mission.path(path))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/forbidden"));
    }

    @Test
    void theWholeMissionBesideAnAreaIsEverything() {
        FormState voting = mission.publish("B");
        mission.send(TestFinding.of(voting).by("0701", "07"));
        mission.send(TestFinding.of(voting).by("0801", "08"));
        mission.awaitReceived(2);
        String both = Tokens.signed(
                "/missions/" + mission.id() + "/OBSERVER_LTO/07", "/missions/" + mission.id() + "/LEGAL_ANALYST");

        assertThat(mission.get("latest-findings", both).getList("items")).hasSize(2);
        assertThat(mission.get("summary", both).getInt("received")).isEqualTo(2);
    }

    @Test
    void aLongTermObserverOfTheWholeMissionReadsNoFigures() {
        String token = Tokens.staff(mission.id(), "OBSERVER_LTO");

        TestMission.as(token).get(mission.path("latest-findings")).then().statusCode(403);
        TestMission.as(token).get(mission.path("summary")).then().statusCode(403);
        TestMission.as(token).get(mission.path("stream")).then().statusCode(403);
    }

    private JsonPath inAreas(String path, String... areaCodes) {
        return mission.get(path, Tokens.staffOfAreas(mission.id(), "OBSERVER_LTO", areaCodes));
    }
}
