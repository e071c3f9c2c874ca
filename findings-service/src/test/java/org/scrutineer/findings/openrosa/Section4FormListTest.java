package org.scrutineer.findings.openrosa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.accepted;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.testkit.Tokens;

@QuarkusTest
@DisplayName("4 GET formList")
class Section4FormListTest extends ConformanceRows {

    private List<String> ids(String query) {
        Response response = phone.get("/formList" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return XmlPath.from(response.asString()).getList("xforms.xform.formID");
    }

    private XmlPath list() {
        return XmlPath.from(phone.get("/formList").asString());
    }

    @Test
    @DisplayName("4.1 200 for anybody who is known; who may load nothing gets an empty list, not 403")
    void row1() {
        assertThat(phone.get("/formList").asString())
                .contains("<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">");
        assertThat(ids("")).containsExactly("f");
        for (String token :
                List.of(Tokens.staff("other2022", "HEAD_OF_MISSION"), Tokens.staff(mission.id(), "OPERATIONS"))) {
            Response stranger = given().header("X-OpenRosa-Version", "1.0")
                    .auth()
                    .oauth2(token)
                    .get(mission.api("/openrosa/formList"));
            assertThat(stranger.statusCode()).isEqualTo(200);
            assertThat(stranger.asString()).contains("<xforms ").doesNotContain("<xform>");
        }
    }

    @Test
    @DisplayName("4.2 an unknown mission is 404, no credentials 401")
    void row2() {
        refused(
                given().header("X-OpenRosa-Version", "1.0")
                        .auth()
                        .oauth2(Tokens.platformAdmin())
                        .get("/api/v1/missions/nowhere/openrosa/formList"),
                404);
        refused(given().header("X-OpenRosa-Version", "1.0").get("/api/v1/missions/nowhere/openrosa/formList"), 401);
    }

    @Test
    @DisplayName("4.3 closing and closed forms and drafts are left out")
    void row3() {
        mission.upload("VOTING", xform("draft", "1").getBytes(StandardCharsets.UTF_8));
        mission.form(xform("closing", "1"));
        mission.form(xform("closed", "1"));
        mission.close("closing", "1", "CLOSING");
        mission.close("closed", "1", "CLOSED");

        assertThat(ids("")).containsExactly("f");
    }

    @Test
    @DisplayName("4.4 ?formID= returns only that form, or an empty list")
    void row4() {
        mission.form(xform("g", "1"));

        assertThat(ids("?formID=g")).containsExactly("g");
        assertThat(ids("?formID=none")).isEmpty();
    }

    @Test
    @DisplayName("4.5 in the order of names, then of form ids")
    void row5() {
        mission.form(xform("a", "1"));
        mission.form(xform("z", "1", "A name that comes first", false));
        mission.form(xform("b", "1", "Zebra", false));

        assertThat(ids("")).containsExactly("z", "a", "f", "b");
    }

    @Test
    @DisplayName("4.6 each form: id, name, version, md5, address; a manifest only if it expects media")
    void row6() {
        mission.form(xform("g", "7", "Zebra", false));

        XmlPath list = list();

        String base = "http://localhost:8080" + phone.base();
        assertThat(list.getString("xforms.xform[0].name")).isEqualTo("Small form");
        assertThat(list.getString("xforms.xform[0].version")).isEqualTo("1");
        assertThat(list.getString("xforms.xform[0].hash"))
                .isEqualTo("md5:" + Digests.hex(Digests.md5(xform("f", "1").getBytes(StandardCharsets.UTF_8))));
        assertThat(list.getString("xforms.xform[0].downloadUrl")).isEqualTo(base + "/forms/f.xml");
        assertThat(list.getString("xforms.xform[0].manifestUrl")).isEqualTo(base + "/forms/f/manifest");
        assertThat(list.getString("xforms.xform[1].manifestUrl")).as("no media").isEmpty();
        assertThat(list.getString("xforms.xform[0].majorMinorVersion")).isEmpty();
        assertThat(list.getString("xforms.xform[0].descriptionText")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " version=\"\""})
    @DisplayName("4.6 the version is there even if it is empty; the form can be loaded and sent")
    void row6WithoutVersion(String attribute) {
        String form = xform("bare", "1").replace(" version=\"1\"", attribute);
        mission.upload("VOTING", form.getBytes(StandardCharsets.UTF_8));
        mission.publish("bare", "___");

        Response list = phone.get("/formList?formID=bare");

        assertThat(list.asString()).contains("<formID>bare</formID>").contains("<version></version>");
        assertThat(phone.get("/forms/bare.xml").asString()).isEqualTo(form);
        assertThat(phone.get("/forms/bare/manifest").statusCode()).isEqualTo(200);
        for (String version : List.of("", " version=\"\"")) {
            String sent = submission("bare", "1", newInstanceId()).replace(" version=\"1\"", version);
            accepted(post(sent));
        }
        assertThat(mission.findings()).hasSize(2).allMatch(finding -> "".equals(finding.get("formVersion")));
        refused(post(submission("bare", "1", newInstanceId())), 404);
    }

    @Test
    @DisplayName("4.6 an integrator sends an empty version; the office reads, compares and closes it as ___")
    void row6WithoutVersionInTheOffice() {
        String form = xform("bare", "1").replace(" version=\"1\"", "");
        Response uploaded = mission.upload("VOTING", form.getBytes(StandardCharsets.UTF_8));
        mission.publish("bare", "___");
        mission.form(xform("bare", "2"));

        assertThat(uploaded.header("Location")).endsWith(mission.api("/forms/bare/versions/___"));
        assertThat(mission.head()
                        .get(mission.api("/forms/bare/versions/___"))
                        .jsonPath()
                        .getString("formVersion"))
                .isEmpty();
        assertThat(mission.head()
                        .get(mission.api("/forms/bare/versions/2/changes?since=___"))
                        .jsonPath()
                        .getMap("$"))
                .containsEntry("from", "")
                .containsEntry("to", "2");
        assertThat(mission.head()
                        .contentType("application/json")
                        .body(Map.of("formId", "bare", "formVersion", "", "answers", Map.of("overall", "good")))
                        .put(mission.api("/findings/" + UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(201);
        mission.close("bare", "___", "CLOSED");
    }

    @Test
    @DisplayName("4.6 only the version published last is listed")
    void row6LastVersion() {
        mission.form(xform("f", "2"));

        assertThat(list().getList("xforms.xform.version")).containsExactly("2");
    }

    @Test
    @DisplayName("4.7 names and ids are escaped, ids are percent-encoded in addresses")
    void row7() {
        mission.form(xform("форма 1&amp;2", "1", "A &lt;b&gt; &amp; c", false));

        XmlPath list = list();

        assertThat(list.getString("xforms.xform[0].formID")).isEqualTo("форма 1&2");
        assertThat(list.getString("xforms.xform[0].name")).isEqualTo("A <b> & c");
        String address = list.getString("xforms.xform[0].downloadUrl");
        assertThat(address).endsWith("/forms/%D1%84%D0%BE%D1%80%D0%BC%D0%B0%201%262.xml");
        assertThat(given().urlEncodingEnabled(false)
                        .get(address.substring("http://localhost:8080".length()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("4.8 the same form id in two missions: each lists its own")
    void row8() {
        FieldMission other = FieldMission.announced();
        other.form(xform("f", "9"));
        Phone theirs = other.phone("00001");

        assertThat(XmlPath.from(theirs.get("/formList").asString()).getString("xforms.xform.version"))
                .isEqualTo("9");
        assertThat(list().getString("xforms.xform.version")).isEqualTo("1");
    }
}
