package org.scrutineer.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger meets at the front door of the real stack, with tokens of the real identity provider.
class DoorTest {

    private final RunningMission mission = RunningMission.get();

    @BeforeEach
    void address() {
        RestAssured.baseURI = mission.stack.baseUrl();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/missions",
                "/api/v1/missions/kz2022/observers",
                "/api/v1/missions/kz2022/stations",
                "/api/v1/missions/kz2022/forms",
                "/api/v1/missions/kz2022/findings",
                "/api/v1/missions/kz2022/exports/kz2022_b.csv",
                "/api/v1/missions/kz2022/audit-log",
                "/api/v1/missions/kz2022/summary",
                "/api/v1/missions/kz2022/stream",
                "/api/v1/ops/reporting/dead-letters"
            })
    void asksEverybodyForAToken(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "observers",
                "stations",
                "forms",
                "findings",
                "exports/kz2022_b.csv",
                "audit-log",
                "summary",
                "stream"
            })
    void refusesTheStaffOfAnotherMission(String resource) {
        given().auth()
                .oauth2(token("stranger"))
                .get("/api/v1/missions/kz2022/" + resource)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void answersItsOwnStaff() {
        given().auth()
                .oauth2(token("head"))
                .get("/api/v1/missions/kz2022/summary")
                .then()
                .statusCode(200)
                .body("missionId", equalTo("kz2022"));
    }

    @Test
    void tellsAPhoneWithAnUnknownTokenInItsOwnWords() {
        given().header("X-OpenRosa-Version", "1.0")
                .get("/v1/key/" + "x".repeat(64) + "/missions/kz2022/formList")
                .then()
                .statusCode(403)
                .contentType(containsString("xml"))
                .body(containsString("nature=\"error\""));
    }

    @Test
    void leavesNoDeadLetters() {
        for (String service : new String[] {"observer", "deployment", "findings", "reporting"}) {
            Response letters = given().auth().oauth2(token("admin")).get("/api/v1/ops/" + service + "/dead-letters");
            assertThat(letters.jsonPath().getList("items"))
                    .as("dead letters of " + service)
                    .isEmpty();
        }
    }

    @Test
    void holdsNoHalvesOfFormsWhoseConnectionBroke() {
        given().auth()
                .oauth2(token("head"))
                .queryParam("reason", "UNREADABLE")
                .get("/api/v1/missions/kz2022/held")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static String token(String user) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "scrutineer-cli")
                .formParam("username", user)
                .formParam("password", user + "-demo")
                .post("/auth/realms/scrutineer/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
