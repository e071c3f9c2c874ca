package org.scrutineer.deployment.geography;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.deployment.Geography;
import org.scrutineer.deployment.TestMission;

@QuarkusTest
class GeographyResourceTest {

    private final TestMission mission = new TestMission();

    @BeforeEach
    void importGeography() {
        mission.importGeography(Geography.small(12, 1));
    }

    private ValidatableResponse get(String what) {
        return mission.as("SECURITY_EXPERT").get(mission.path(what)).then();
    }

    @Test
    void listsRegions() {
        get("regions")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("KZ-10"))
                .body("items[0].names.en", equalTo("Abai Region"))
                .body("items[0].timeZone", equalTo("Asia/Almaty"))
                .body("items[0].latitude", equalTo(50.4f))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void listsCommissionsWithTheirArea() {
        get("commissions").body("items.code", contains("1001", "1002")).body("items.areaCode", contains("01", "07"));
        get("commissions?area=07").body("items.code", contains("1002"));
        get("commissions?region=KZ-99").body("items", hasSize(0));
    }

    @Test
    void listsAreas() {
        get("areas")
                .body("items.code", contains("01", "07"))
                .body("items[1].commissionCodes", contains("1002"))
                .body("items[1].stoTeams", equalTo(1));
    }

    @Test
    void filtersStations() {
        get("stations?commission=1002").body("items", hasSize(12)).body("items.areaCode", everyItem(equalTo("07")));
        get("stations?area=01").body("items", hasSize(12));
        get("stations?settlement=urban").body("items", hasSize(0));
        get("stations?kind=regular&region=KZ-10&settlement=rural").body("items", hasSize(24));
        get("stations?kind=hospital").body("items", hasSize(0));
    }

    @Test
    void pagesStations() {
        String next =
                get("stations?limit=20").body("items", hasSize(20)).extract().path("next");

        get("stations?limit=20&after=" + next)
                .body("items", hasSize(4))
                .body("items[0].code", equalTo("2009"))
                .body("next", nullValue());
    }

    @Test
    void showsOneStation() {
        get("stations/1003")
                .statusCode(200)
                .body("number", equalTo("0003"))
                .body("commissionCode", equalTo("1001"))
                .body("registeredVoters", equalTo(503));
    }

    @Test
    void knowsNoStationThatIsNotThere() {
        get("stations/nowhere").statusCode(404).body("type", endsWith("/not-found"));
    }

    @Test
    void refusesPagesThatNobodyGave() {
        get("stations?limit=0").statusCode(400).body("type", endsWith("/invalid-request"));
        get("stations?after=!!").statusCode(400);
        get("stations?after=AA").statusCode(400);
        mission.office()
                .urlEncodingEnabled(false)
                .get(mission.path("stations?region=%00"))
                .then()
                .statusCode(400);
    }
}
