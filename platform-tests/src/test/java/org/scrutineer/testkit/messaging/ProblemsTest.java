package org.scrutineer.testkit.messaging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                .contentType(PROBLEM)
                .body("detail", equalTo("The body cannot be read."))
                .body("errors[0].detail", equalTo("is not JSON"));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                LIGHTS + "?colour=%00",
                LIGHTS + "?a%00b=c",
                LIGHTS + "?unknown=x&colour=a%00b",
                "/api/v1/missions/kz%002022/lights",
                "/api/v1/missions/kz2022/nowhere/%00",
            })
    void refusesANulInTheAddress(String address) {
        head().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("https://scrutineer.org/problems/invalid-request"))
                .body("detail", containsString("NUL character (%00)"));
    }

    @Test
    void takesAnEscapedPercentSignForWhatItIs() {
        head().urlEncodingEnabled(false).get(LIGHTS + "?colour=%2500").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "shade=PINK, 'shade must be one of DARK, PALE'",
        "shade=dark, 'shade must be one of DARK, PALE'",
        "lit=perhaps, lit must be true or false",
        "limit=many, limit must be a whole number",
    })
    void refusesAValueThatAParameterCannotHave(String query, String detail) {
        head().get(LIGHTS + "/several?" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("https://scrutineer.org/problems/invalid-request"))
                .body("detail", equalTo(detail));
    }

    @Test
    void readsTheValuesThatAParameterCanHave() {
        head().get(LIGHTS + "/several?shade=PALE&lit=true&limit=7")
                .then()
                .statusCode(200)
                .body(equalTo("PALE true 7"));
        head().get(LIGHTS + "/several?shade=&lit=").then().statusCode(200).body(equalTo("null null 50"));
        head().get(LIGHTS + "/several").then().statusCode(200).body(equalTo("null null 50"));
    }

    @Test
    void aValueInAPathThatCannotBeIsNoAddress() {
        head().get(LIGHTS + "/shades/PINK").then().statusCode(404).contentType(PROBLEM);
        head().get(LIGHTS + "/shades/PALE").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AA", "bm90IGEgY3Vyc29y"})
    void refusesACursorThatNoPageGave(String after) {
        given().auth()
                .oauth2(Tokens.platformAdmin())
                .get("/api/v1/ops/observer/dead-letters?after=" + after)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", equalTo("after is not what a page gave as next"));
    }

    @Test
    void refusesATextThatCannotBeStored() {
        head().contentType("application/json")
                .body("{\"name\": \"a\", \"colour\": \"gre\\u0000en\"}")
                .put(LIGHTS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("https://scrutineer.org/problems/invalid-request"))
                .body("detail", containsString("NUL character"));
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
