package org.scrutineer.findings.openrosa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.isOpenRosa;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.Tokens;

@QuarkusTest
@DisplayName("6 HEAD (and GET) submission")
class Section6HeadTest extends ConformanceRows {

    private static RequestSpecification anybody() {
        return given().header("X-OpenRosa-Version", "1.0");
    }

    private void answers(int status, RequestSpecification head, RequestSpecification get, String address) {
        Response asked = head.head(address);
        assertThat(asked.statusCode()).isEqualTo(status);
        assertThat(asked.asByteArray()).isEmpty();
        assertThat(asked.header("Location")).isNull();
        isOpenRosa(asked);
        assertThat(get.get(address).statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("6 all is well: 204, empty, no Location")
    void allIsWell() {
        answers(204, phone.request(), phone.request(), phone.base() + "/submission?deviceID=collect:x");
        assertThat(phone.get("/submission").asByteArray()).isEmpty();
    }

    @Test
    @DisplayName("6 without the version header: 400")
    void withoutHeader() {
        answers(400, given(), given(), phone.base() + "/submission");
    }

    @Test
    @DisplayName("6 without credentials, or with broken ones: 401")
    void withoutCredentials() {
        answers(401, anybody(), anybody(), mission.api("/openrosa/submission"));
        answers(401, anybody(), anybody(), "/v1/key/short/missions/" + mission.id() + "/submission");
    }

    @Test
    @DisplayName("6 with a token that is of no use here: 403")
    void withAnUnusableToken() {
        answers(403, anybody(), anybody(), "/v1/key/" + "x".repeat(64) + "/missions/" + mission.id() + "/submission");
        answers(
                403,
                mission.staff("OPERATIONS").header("X-OpenRosa-Version", "1.0"),
                mission.staff("OPERATIONS").header("X-OpenRosa-Version", "1.0"),
                mission.api("/openrosa/submission"));
    }

    @Test
    @DisplayName("6 of an unknown mission: 404")
    void ofAnUnknownMission() {
        String admin = Tokens.platformAdmin();

        answers(
                404,
                anybody().auth().oauth2(admin),
                anybody().auth().oauth2(admin),
                "/api/v1/missions/nowhere/openrosa/submission");
    }
}
