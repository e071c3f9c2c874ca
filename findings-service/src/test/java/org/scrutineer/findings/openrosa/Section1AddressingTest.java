package org.scrutineer.findings.openrosa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;

@QuarkusTest
@DisplayName("1 Addressing and order of checks")
class Section1AddressingTest extends ConformanceRows {

    private String strangersAddress() {
        return "/v1/key/" + "x".repeat(64) + "/missions/" + mission.id();
    }

    @Test
    @DisplayName("1.1 a path without /v1, or with another version, is 404")
    void row1() {
        String rest = phone.base().substring("/v1".length()) + "/formList";

        assertThat(phone.request().get(rest).statusCode()).isEqualTo(404);
        assertThat(phone.request().get("/v2" + rest).statusCode()).isEqualTo(404);
        refused(phone.request().get("/v1/anything"), 404);
    }

    @Test
    @DisplayName("1.2 routes are case-sensitive")
    void row2() {
        refused(phone.get("/FormList"), 404);
        refused(phone.get("/Submission"), 404);
    }

    @Test
    @DisplayName(
            "1.3 X-OpenRosa-Version missing or not 1.0 on formList, manifest and submission: 400, before the token")
    void row3() {
        for (String path : List.of("/formList", "/forms/f/manifest", "/submission")) {
            refused(given().get(phone.base() + path), 400, "X-OpenRosa-Version");
            refused(given().header("X-OpenRosa-Version", "1.1").get(phone.base() + path), 400);
            refused(given().get(strangersAddress() + path), 400);
        }
        assertThat(given().head(phone.base() + "/submission").statusCode()).isEqualTo(400);
        refused(given().contentType("multipart/form-data; boundary=x").post(phone.base() + "/submission"), 400);
    }

    @Test
    @DisplayName("1.4 forms and media need no version header")
    void row4() {
        assertThat(given().get(phone.base() + "/forms/f.xml").statusCode()).isEqualTo(200);
        assertThat(given().get(phone.base() + "/forms/f/attachments/polling_stations.csv")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("1.5 the Date of the request is ignored")
    void row5() {
        assertThat(phone.request()
                        .header("Date", "not a date")
                        .get(phone.base() + "/formList")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("1.6 order on POST: version header, then token, then body (differs: the body is not read before)")
    void row6() {
        String submission = strangersAddress() + "/submission";

        refused(FieldMission.postRaw(given(), submission, "multipart/form-data; boundary=x", "broken"), 400, "X-Open");
        refused(FieldMission.postRaw(phone.request(), submission, "multipart/form-data; boundary=x", "broken"), 403);
        refused(
                FieldMission.postRaw(
                        phone.request(), phone.base() + "/submission", "multipart/form-data; boundary=x", "broken"),
                400,
                "failed to parse");
    }

    @Test
    @DisplayName("1 other methods are refused in the same envelope")
    void otherMethods() {
        refused(phone.request().put(phone.base() + "/submission"), 405);
        refused(phone.request().delete(phone.base() + "/formList"), 405);
    }
}
