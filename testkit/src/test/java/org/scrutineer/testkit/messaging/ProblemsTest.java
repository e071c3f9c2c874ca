package org.scrutineer.testkit.messaging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.Tokens;

/// Every refusal has one shape, and says no more than it should.
@QuarkusTest
class ProblemsTest {

    private static final String LIGHTS = "/api/v1/missions/kz2022/lights";
    private static final String PROBLEM = "application/problem+json";

    @Test
    void asksForAToken() {
        given().get(LIGHTS)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("https://scrutineer.org/problems/unauthenticated"));
    }

    @Test
    void refusesAForgedToken() {
        given().auth().oauth2("not.a.token").get(LIGHTS).then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void refusesAnExpiredToken() {
        given().auth()
                .oauth2(Tokens.expired("/missions/kz2022/HEAD_OF_MISSION"))
                .get(LIGHTS)
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void refusesAnotherMissionsToken() {
        given().auth()
                .oauth2(Tokens.staff("other2022", "HEAD_OF_MISSION"))
                .get(LIGHTS)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("detail", containsString("light:read"));
    }

    @Test
    void answersWhoMay() {
        head().get(LIGHTS).then().statusCode(200).body("colour", equalTo("green"));
    }

    @Test
    void keepsAMethodWithoutADeclarationClosed() {
        given().auth()
                .oauth2(Tokens.platformAdmin())
                .get(LIGHTS + "/forgotten")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }

    @Test
    void saysWhatIsWrongWithABody() {
        head().contentType("application/json")
                .body("{\"name\": \"a\", \"colour\": {\"not\": \"text\"}}")
                .post(LIGHTS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors[0].pointer", equalTo("/colour"));
        head().contentType("application/json")
                .body("{nonsense")
                .post(LIGHTS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void refusesAnUnknownMediaTypeAndAnUnknownAddress() {
        head().contentType("text/csv")
                .body("a,b")
                .post(LIGHTS)
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        head().get("/api/v1/nowhere").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void tellsNothingOfTheInside() {
        head().get(LIGHTS + "/broken")
                .then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body("instance", notNullValue())
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void refusesAPageLimitOutOfRange() {
        given().auth()
                .oauth2(Tokens.platformAdmin())
                .get("/api/v1/ops/observer/dead-letters?limit=201")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("200"));
    }

    private static RequestSpecification head() {
        return given().auth().oauth2(Tokens.staff("kz2022", "HEAD_OF_MISSION"));
    }
}
