package org.scrutineer.findings.openrosa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.FieldMission.send;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.accepted;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.testkit.Tokens;

@QuarkusTest
@DisplayName("3 Authentication")
class Section3AuthenticationTest extends ConformanceRows {

    private static RequestSpecification anybody() {
        return given().header("X-OpenRosa-Version", "1.0");
    }

    private Response formList(String token) {
        return anybody().get("/v1/key/" + token + "/missions/" + mission.id() + "/formList");
    }

    private Response integratorsFormList(String credential) {
        return anybody().header("Authorization", credential).get(mission.api("/openrosa/formList"));
    }

    private static byte[] aSubmission() {
        return submission("f", "1", newInstanceId()).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("3.1 the token in the path or as ?st= wins over Bearer, Basic and cookie")
    void row1() {
        for (String credential : List.of("Bearer nonsense", "Basic dTpw")) {
            RequestSpecification phoneWithMore =
                    anybody().header("Authorization", credential).cookie("session", "nonsense");

            assertThat(phoneWithMore.get(phone.base() + "/formList").statusCode())
                    .isEqualTo(200);
            assertThat(anybody()
                            .header("Authorization", credential)
                            .queryParam("st", phone.token())
                            .get("/v1/missions/" + mission.id() + "/formList")
                            .statusCode())
                    .isEqualTo(200);
        }
        accepted(send(anybody(), "/v1/missions/" + mission.id() + "/submission?st=" + phone.token(), aSubmission()));
    }

    @Test
    @DisplayName("3.2 a token of another format is 401")
    void row2() {
        refused(formList("short"), 401);
        refused(formList("~".repeat(64)), 401);
        refused(anybody().queryParam("st", "short").get("/v1/missions/" + mission.id() + "/formList"), 401);
    }

    @Test
    @DisplayName("3.3 an unknown token, or one of another mission, is 403, so that phones do not ask for a password")
    void row3() {
        FieldMission other = FieldMission.announced();
        String there = "/v1/key/" + phone.token() + "/missions/" + other.id();

        refused(formList("x".repeat(64)), 403);
        refused(anybody().get(there + "/formList"), 403);
        refused(anybody().get(there + "/forms/f.xml"), 403);
        refused(send(anybody(), there + "/submission", aSubmission()), 403);
    }

    @Test
    @DisplayName("3.4 with ?st= addresses come back with the token in the path")
    void row4() {
        XmlPath list = XmlPath.from(anybody()
                .queryParam("st", phone.token())
                .get("/v1/missions/" + mission.id() + "/formList")
                .asString());

        assertThat(list.getString("xforms.xform.downloadUrl"))
                .isEqualTo("http://localhost:8080" + phone.base() + "/forms/f.xml");
        assertThat(list.getString("xforms.xform.manifestUrl"))
                .isEqualTo("http://localhost:8080" + phone.base() + "/forms/f/manifest");
    }

    @Test
    @DisplayName("3.5 an unknown or expired Bearer is 401")
    void row5() {
        refused(integratorsFormList("Bearer nonsense"), 401);
        refused(integratorsFormList("Bearer " + Tokens.expired("/missions/" + mission.id() + "/HEAD_OF_MISSION")), 401);
    }

    @Test
    @DisplayName("3.6 Basic is 401, over http and over https (differs: there are no passwords here)")
    void row6() {
        refused(integratorsFormList("Basic dTpw"), 401);
        refused(
                anybody()
                        .header("Authorization", "Basic dTpw")
                        .header("X-Forwarded-Proto", "https")
                        .get(mission.api("/openrosa/formList")),
                401);
    }

    @Test
    @DisplayName("3.7 any other scheme is 401, Digest too")
    void row7() {
        refused(integratorsFormList("Digest username=\"u\""), 401);
        refused(integratorsFormList("Token abc"), 401);
    }

    @Test
    @DisplayName("3.8 a cookie is no credential: 401")
    void row8() {
        refused(anybody().cookie("session", "x".repeat(64)).get(mission.api("/openrosa/formList")), 401);
        refused(
                send(anybody().cookie("session", "x".repeat(64)), mission.api("/openrosa/submission"), aSubmission()),
                401);
    }

    @Test
    @DisplayName("3.9 no credentials: 401")
    void row9() {
        for (String address : List.of("/formList", "/submission", "/forms/f/manifest", "/forms/f.xml")) {
            refused(anybody().get(mission.api("/openrosa" + address)), 401);
            refused(anybody().get("/v1/missions/" + mission.id() + address), 401);
        }
    }

    @Test
    @DisplayName("3.10 WWW-Authenticate is never sent")
    void row10() {
        Response response = anybody().get(mission.api("/openrosa/formList"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).isNull();
        assertThat(integratorsFormList("Bearer nonsense").header("WWW-Authenticate"))
                .isNull();
    }

    @Test
    @DisplayName("3.11 a new phone is let in at once; before there are forms its list is empty")
    void row11() {
        FieldMission withoutForms = FieldMission.announced();
        Phone fresh = withoutForms.phone("00001");

        Response list = fresh.get("/formList");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.asString()).doesNotContain("<xform>");
    }

    @Test
    @DisplayName("3.12 a revoked token is 403 within seconds")
    void row12() {
        mission.revoke(phone);

        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> refused(phone.get("/formList"), 403));
        refused(post(submission("f", "1", newInstanceId())), 403);
    }

    @Test
    @DisplayName("3 integrators use the same endpoints with a Bearer")
    void integrators() {
        String base = mission.api("/openrosa");
        RequestSpecification head = mission.head().header("X-OpenRosa-Version", "1.0");

        assertThat(head.get(base + "/formList").asString())
                .contains("<downloadUrl>http://localhost:8080" + base + "/forms/f.xml</downloadUrl>");
        accepted(send(mission.head().header("X-OpenRosa-Version", "1.0"), base + "/submission", aSubmission()));
        assertThat(mission.findings()).hasSize(1);
    }
}
