package org.scrutineer.testkit.messaging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.Tokens;

/// What a role that is limited to areas opens, and what it does not.
@QuarkusTest
class AreaAccessTest {

    private static final String ONE_AREA = Tokens.staffOfAreas("kz2022", "OBSERVER_LTO", "07");

    private static ValidatableResponse get(String path, String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/missions/kz2022/lamps" + path)
                .then();
    }

    @Test
    void aMethodByAreaIsToldTheAreas() {
        get("", ONE_AREA).statusCode(200).body("", contains("07"));
        get("", Tokens.staffOfAreas("kz2022", "OBSERVER_LTO", "07", "09")).body("", contains("07", "09"));
    }

    @Test
    void theWholeMissionIsEverythingAlsoBesideAnArea() {
        get("", Tokens.staff("kz2022", "HEAD_OF_MISSION")).body("", contains("07", "08", "09"));
        get("", Tokens.signed("/missions/kz2022/OBSERVER_LTO/07", "/missions/kz2022/HEAD_OF_MISSION"))
                .body("", contains("07", "08", "09"));
    }

    @Test
    void aMethodThatDoesNotSpeakOfAreasStaysClosed() {
        get("/count", ONE_AREA)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", equalTo("It needs the permission lamp:read in the whole of mission kz2022."));
        get("/count", Tokens.staff("kz2022", "HEAD_OF_MISSION")).statusCode(200);
    }

    @Test
    void whatIsSharedIsOpenToARoleInAnyArea() {
        get("/makers", ONE_AREA).statusCode(200).body(equalTo("everybody's"));
        get("/makers", Tokens.staffOfAreas("kz2022", "NOBODY", "07")).statusCode(403);
    }

    @Test
    void aPermissionByAreaNeedsAnArea() {
        get("", Tokens.staff("kz2022", "OBSERVER_LTO"))
                .statusCode(403)
                .body("detail", containsString("lamp:read in mission kz2022"));
        get("", Tokens.signed("/missions/kz2022/OBSERVER_LTO/")).statusCode(403);
    }

    @Test
    void anAreaOfAnotherMissionOpensNothing() {
        get("", Tokens.staffOfAreas("other2022", "OBSERVER_LTO", "07")).statusCode(403);
    }

    @Test
    void aMethodThatAsksWithoutDeclaringFailsEvenForTheHead() {
        get("/undeclared", Tokens.staff("kz2022", "HEAD_OF_MISSION")).statusCode(500);
    }
}
