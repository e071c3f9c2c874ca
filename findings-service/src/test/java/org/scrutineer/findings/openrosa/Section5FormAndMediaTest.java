package org.scrutineer.findings.openrosa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.xform;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.testkit.Tokens;

@QuarkusTest
@DisplayName("5 Form XML, manifest, media")
class Section5FormAndMediaTest extends ConformanceRows {

    private static final String STATIONS = "/forms/f/attachments/polling_stations.csv";

    private XmlPath manifest(String formId) {
        return XmlPath.from(phone.get("/forms/" + formId + "/manifest").asString());
    }

    @Test
    @DisplayName("5.1 a form is application/xml, byte by byte; a closed one 403, an unknown one 404")
    void row1() {
        Response response = phone.get("/forms/f.xml");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/xml");
        assertThat(response.asByteArray()).isEqualTo(xform("f", "1").getBytes(StandardCharsets.UTF_8));
        mission.close("f", "1", "CLOSED");
        refused(phone.get("/forms/f.xml"), 403);
        refused(phone.get("/forms/none.xml"), 404);
        refused(phone.get("/forms/none/manifest"), 404);
    }

    @Test
    @DisplayName("5.2 the manifest names the media that are there, with md5 and address")
    void row2() {
        mission.form(xform("g", "1").replace("</model>", "<instance id='x' src='jr://file-csv/other.csv'/></model>"));

        Response response = phone.get("/forms/g/manifest");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).contains("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">");
        XmlPath manifest = XmlPath.from(response.asString());
        assertThat(manifest.getList("manifest.mediaFile.filename")).containsExactly("polling_stations.csv");
        assertThat(manifest.getString("manifest.mediaFile.downloadUrl"))
                .isEqualTo("http://localhost:8080" + phone.base() + "/forms/g/attachments/polling_stations.csv");
        byte[] media = phone.get("/forms/g/attachments/polling_stations.csv").asByteArray();
        assertThat(manifest.getString("manifest.mediaFile.hash")).isEqualTo("md5:" + Digests.hex(Digests.md5(media)));
    }

    @Test
    @DisplayName("5.2 a form without media has an empty manifest")
    void row2WithoutMedia() {
        mission.form(xform("g", "1", "Other", false));

        Response response = phone.get("/forms/g/manifest");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).doesNotContain("mediaFile");
    }

    @Test
    @DisplayName("5.3 the station list is plain media, not an entity list: no type, no integrityUrl")
    void row3() {
        assertThat(phone.get("/forms/f/manifest").asString())
                .contains("<mediaFile>")
                .doesNotContain("integrityUrl", "entityList");
    }

    @Test
    @DisplayName("5.4 without right to the form: 403")
    void row4() {
        List<String> tokens =
                List.of(Tokens.staff("other2022", "HEAD_OF_MISSION"), Tokens.staff(mission.id(), "OPERATIONS"));
        for (String token : tokens) {
            for (String address : List.of("/forms/f.xml", "/forms/f/manifest", STATIONS)) {
                refused(
                        given().header("X-OpenRosa-Version", "1.0")
                                .auth()
                                .oauth2(token)
                                .get(mission.api("/openrosa" + address)),
                        403);
            }
        }
    }

    @Test
    @DisplayName("5.5 media: ETag is the md5; If-None-Match: 304; named by the form but not there: 404")
    void row5() {
        mission.form(xform("g", "1").replace("</model>", "<instance id='x' src='jr://file-csv/other.csv'/></model>"));
        String etag = given().get(phone.base() + STATIONS).header("ETag");

        Response again = given().header("If-None-Match", etag).get(phone.base() + STATIONS);

        assertThat(etag)
                .isEqualTo("\""
                        + manifest("f").getString("manifest.mediaFile.hash").substring(4) + "\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        refused(phone.get("/forms/g/attachments/other.csv"), 404);
        refused(phone.get("/forms/f/attachments/unnamed.csv"), 404);
    }

    @Test
    @DisplayName("5.6 hashes stay as they are while the content does")
    void row6() {
        FieldMission elsewhere = FieldMission.announced();
        elsewhere.form(xform("f", "1"));
        String formHash = XmlPath.from(phone.get("/formList").asString()).getString("xforms.xform.hash");
        String mediaHash = manifest("f").getString("manifest.mediaFile.hash");
        mission.form(xform("g", "1"));

        assertThat(XmlPath.from(phone.get("/formList?formID=f").asString()).getString("xforms.xform.hash"))
                .isEqualTo(formHash);
        assertThat(manifest("f").getString("manifest.mediaFile.hash"))
                .isEqualTo(mediaHash)
                .isEqualTo(manifest("g").getString("manifest.mediaFile.hash"));
        var theirs = elsewhere.phone("00001").get("/formList").asString();
        assertThat(XmlPath.from(theirs).getString("xforms.xform.hash")).isEqualTo(formHash);
    }
}
