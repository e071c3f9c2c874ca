package org.scrutineer.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.testkit.Tokens;

/// A long-term observer sees her area of responsibility and no other. There are two, 01 and 07.
@QuarkusTest
class AreaAccessTest {

    private static final int STATIONS_PER_AREA = 40;

    private final TestMission mission = new TestMission();

    private void withGeography() {
        mission.importGeography(Geography.small(STATIONS_PER_AREA, 2));
    }

    private void withAPlan() {
        withGeography();
        mission.exists();
        mission.tell(mission.observers(8));
        mission.awaitRoster("STO", 8);
        mission.post("team-pairings", Map.of("kind", "STO")).then().body("teams", equalTo(4));
        mission.post("assignment-plans", Map.of()).then().statusCode(200);
    }

    private ValidatableResponse get(String what) {
        return mission.observerOf("07").get(mission.path(what)).then();
    }

    @Test
    void geographyIsThatOfHerArea() {
        withGeography();

        get("areas").statusCode(200).body("items.code", contains("07"));
        get("commissions").body("items.code", contains("1002"));
        get("stations?limit=200")
                .body("items", hasSize(STATIONS_PER_AREA))
                .body("items.areaCode", everyItem(equalTo("07")));
        get("stations?area=01").statusCode(200).body("items", hasSize(0));
        get("commissions?area=01").statusCode(200).body("items", hasSize(0));
        get("regions").body("items.code", contains("KZ-10"));
    }

    @Test
    void aStationOfAnotherAreaIsNotThere() {
        withGeography();
        get("stations/2003").statusCode(200).body("areaCode", equalTo("07"));

        String elsewhere = problem("stations/1003");

        assertThat(elsewhere.replace("1003", ""))
                .isEqualTo(problem("stations/0000").replace("0000", ""));
    }

    @Test
    void aPlaceOfNoAreaIsForTheWholeMission() {
        Geography small = Geography.small(3, 1);
        mission.importFile("region", small.regions()).statusCode(200);
        mission.importFile("commission", small.commissions()).statusCode(200);
        mission.importFile("station", small.stations()).statusCode(200);

        get("stations").statusCode(200).body("items", hasSize(0));
        get("commissions").statusCode(200).body("items", hasSize(0));
        get("stations/2003").statusCode(404);
        mission.office().get(mission.path("stations")).then().body("items", hasSize(6));
    }

    @Test
    void pagesGoOnWhereTheyStoppedWithNothingOfTheOtherAreaBetween() {
        withGeography();
        List<String> codes = new ArrayList<>();

        String next = "";
        do {
            var page = get("stations?limit=7" + (next.isEmpty() ? "" : "&after=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
            next = Objects.requireNonNullElse(page.getString("next"), "");
        } while (!next.isEmpty());

        assertThat(codes)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, STATIONS_PER_AREA)
                        .mapToObj("2%03d"::formatted)
                        .toList());
    }

    @Test
    void teamsAndPlanAreThoseOfHerArea() {
        withAPlan();

        get("teams").statusCode(200).body("items.code", contains("0701", "0702"));
        get("teams?limit=1").body("items.code", contains("0701"));
        get("teams?area=01").body("items", hasSize(0));
        get("teams/0702").statusCode(200).body("areaCode", equalTo("07"));
        assertThat(problem("teams/0101").replace("0101", ""))
                .isEqualTo(problem("teams/9999").replace("9999", ""));
        get("assignments").body("items.teamCode", contains("0701", "0702")).body("next", nullValue());
        get("assignments?team=0101").body("items", hasSize(0));
        get("expected-reports?purpose=OPENING").body("items.teamCode", contains("0701", "0702"));
        get("expected-reports?limit=200").body("items.areaCode", everyItem(equalTo("07")));
        get("expected-reports?team=0101").body("items", hasSize(0));
        get("expected-reports?area=01").body("items", hasSize(0));
    }

    @Test
    void twoAreasAddUp() {
        withAPlan();
        RequestSpecification both = mission.observerOf("01", "07");

        both.get(mission.path("teams"))
                .then()
                .statusCode(200)
                .body("items.code", contains("0101", "0102", "0701", "0702"));
    }

    @Test
    void theWholeMissionBesideAnAreaIsEverything() {
        withGeography();
        RequestSpecification head = given().auth()
                .oauth2(Tokens.signed(
                        "/missions/" + mission.id() + "/OBSERVER_LTO/07",
                        "/missions/" + mission.id() + "/HEAD_OF_MISSION"));

        head.get(mission.path("areas")).then().statusCode(200).body("items.code", containsInAnyOrder("01", "07"));
    }

    @Test
    void anAreaThatIsNotThereIsEmpty() {
        withGeography();

        mission.observerOf("99")
                .get(mission.path("stations"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"team-pairings", "assignment-plans"})
    void theHeadOfAnAreaChangesNothingOfTheMission(String what) {
        given().auth()
                .oauth2(Tokens.staffOfAreas(mission.id(), "HEAD_OF_MISSION", "07"))
                .contentType("application/json")
                .body(Map.of("kind", "STO"))
                .post(mission.path(what))
                .then()
                .statusCode(403);
    }

    private String problem(String what) {
        return get(what).statusCode(404).extract().asString();
    }
}
