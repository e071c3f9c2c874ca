package org.scrutineer.findings.openrosa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.accepted;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.isOpenRosa;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;

@QuarkusTest
@DisplayName("2 Response envelope")
class Section2EnvelopeTest extends ConformanceRows {

    @Test
    @DisplayName("2.1 OpenRosa headers are on every answer (differs: on refusals of header and token as well)")
    void row1() {
        isOpenRosa(phone.get("/formList"));
        isOpenRosa(phone.get("/forms/f.xml"));
        isOpenRosa(phone.get("/forms/f/attachments/polling_stations.csv"));
        isOpenRosa(phone.request().head(phone.base() + "/submission"));
        isOpenRosa(given().get(phone.base() + "/formList"));
        isOpenRosa(phone.request().get("/v1/key/short/missions/" + mission.id() + "/formList"));
        isOpenRosa(phone.request().get("/v1/key/" + "x".repeat(64) + "/missions/" + mission.id() + "/formList"));
        isOpenRosa(post("not XML"));
        isOpenRosa(post(submission("none", "1", newInstanceId())));
    }

    @Test
    @DisplayName("2.2 Content-Type is text/xml; charset=utf-8 on success and on every known problem")
    void row2() {
        assertThat(phone.get("/formList").contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(phone.get("/forms/f/manifest").contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(post(submission("f", "1", newInstanceId())).contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(post("not XML").contentType()).isEqualTo("text/xml; charset=utf-8");
    }

    @Test
    @DisplayName("2.3 GET and HEAD: private, no-cache; other methods: no-store")
    void row3() {
        Response write = post(submission("f", "1", newInstanceId()));

        for (Response read : new Response[] {
            phone.get("/formList"), phone.request().head(phone.base() + "/submission"), phone.get("/forms/none.xml")
        }) {
            assertThat(read.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(read.header("Vary")).isEqualTo("Accept-Encoding, Origin");
        }
        assertThat(write.header("Cache-Control")).isEqualTo("no-store");
        assertThat(write.header("Vary")).isEqualTo("*");
    }

    @Test
    @DisplayName("2.4 success of POST is 201 with the message of success, never 200 or 202")
    void row4() {
        String xml = submission("f", "1", newInstanceId());

        accepted(post(xml));
        accepted(post(xml));
    }

    @Test
    @DisplayName("2.5 known problems: the same envelope with nature=error, the message escaped")
    void row5() {
        refused(post(submission("&lt;script>&amp;amp;", "1", newInstanceId())), 404, "<script>&amp;");
    }

    @Test
    @DisplayName("2.6 what cannot be taken apart is in the envelope too (differs: no JSON here)")
    void row6() {
        refused(
                FieldMission.postRaw(phone.request(), phone.base() + "/submission", "text/plain", "x"),
                400,
                "failed to parse");
        refused(
                FieldMission.postRaw(
                        phone.request(),
                        phone.base() + "/submission",
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: nothing\r\n\r\nx\r\n--b--\r\n"),
                400,
                "failed to parse");
    }
}
