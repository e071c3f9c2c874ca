package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.FieldMission.send;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.accepted;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.refused;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Photo;

/// Row 7.17, first POSTs that race, is in [ConcurrencyTest].
@QuarkusTest
@DisplayName("7 POST submission")
class Section7SubmissionTest extends ConformanceRows {

    @Inject
    AgroalDataSource database;

    private StoredSubmission sentBy(RequestSpecification request, String query) {
        String instanceId = newInstanceId();
        byte[] xml = submission("f", "1", instanceId).getBytes(StandardCharsets.UTF_8);
        accepted(send(request, phone.base() + "/submission" + query, xml));
        return StoredSubmission.of(database, mission.id(), instanceId);
    }

    @Test
    @DisplayName("7 further parts are attachments, matched by their field name")
    void partsAreMatchedByFieldName() {
        String instanceId = newInstanceId();
        String xml = submission("f", "1", instanceId, "<photo>a.jpg</photo>");
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"any.xml\"\r\n\r\n"
                        + xml
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"a.jpg\"; filename=\"other.jpg\"\r\n\r\n"
                        + "picture\r\n--b--\r\n";

        accepted(FieldMission.postRaw(
                phone.request(), phone.base() + "/submission", "multipart/form-data; boundary=b", body));

        assertThat(attachmentsOf(instanceId).getFirst())
                .containsEntry("name", "a.jpg")
                .containsEntry("received", true);
    }

    @Test
    @DisplayName("7 deviceID is stored, at most 255 characters, blank as nothing")
    void theDeviceIdIsStored() {
        assertThat(sentBy(phone.request(), "?deviceID=collect:abc").deviceLabel())
                .isEqualTo("collect:abc");
        assertThat(sentBy(phone.request(), "?deviceID=" + "d".repeat(1000)).deviceLabel())
                .isEqualTo("d".repeat(255));
        assertThat(sentBy(phone.request(), "?deviceID= ").deviceLabel()).isNull();
        assertThat(sentBy(phone.request(), "").deviceLabel()).isNull();
    }

    @Test
    @DisplayName("7 the stored user agent is ODK-Client and User-Agent")
    void theUserAgentIsStored() {
        RequestSpecification collect = phone.request().header("User-Agent", "Dalvik");

        assertThat(sentBy(collect, "").userAgent()).isEqualTo("Dalvik");
        assertThat(sentBy(phone.request().header("User-Agent", "Dalvik").header("ODK-Client", "collect/1"), "")
                        .userAgent())
                .isEqualTo("collect/1 Dalvik");
    }

    @Test
    @DisplayName("7.1 no xml_submission_file: 400, held")
    void row1() {
        Response response = phone.request()
                .multiPart(
                        new MultiPartSpecBuilder("x").controlName("photo.jpg").build())
                .post(phone.base() + "/submission");

        refused(response, 400, "xml_submission_file");
        assertThat(reasonHeld()).isEqualTo("UNREADABLE");
    }

    @Test
    @DisplayName("7.2 not XML, or a root without id: 400, held")
    void row2() {
        refused(post("this is not XML"), 400);
        refused(post("<data><a/></data>"), 400, "form ID xml attribute");

        assertThat(mission.held())
                .hasSize(2)
                .allMatch(held -> held.get("reason").equals("UNREADABLE"));
    }

    @Test
    @DisplayName("7.3 an encrypted envelope without instanceID: 400, held")
    void row3() {
        refused(post("<data id='f' version='1' encrypted='yes'/>"), 400, "instanceID");
        assertThat(reasonHeld()).isEqualTo("UNREADABLE");
    }

    @Test
    @DisplayName("7.4 a form that the mission does not have: 404, held")
    void row4() {
        refused(post(submission("none", "1", newInstanceId())), 404, "none");
        assertThat(reasonHeld()).isEqualTo("UNKNOWN_FORM");
    }

    @Test
    @DisplayName("7.5 a version that was never published: 404, held")
    void row5() {
        mission.upload("VOTING", xform("f", "2").getBytes(StandardCharsets.UTF_8));

        refused(post(submission("f", "2", newInstanceId())), 404, "never published");
        assertThat(reasonHeld()).isEqualTo("UNKNOWN_FORM");
    }

    @Test
    @DisplayName("7.6 an older published version: 201")
    void row6() {
        mission.form(xform("f", "2"));

        accepted(post(submission("f", "1", newInstanceId())));
    }

    @Test
    @DisplayName("7.7 a closed form: 409, held")
    void row7() {
        mission.close("f", "1", "CLOSED");

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> refused(post(submission("f", "1", newInstanceId())), 409, "closed"));
        assertThat(mission.held())
                .isNotEmpty()
                .allMatch(held -> held.get("reason").equals("FORM_CLOSED"));
    }

    @Test
    @DisplayName("7.8 a closing form: 201")
    void row8() {
        mission.close("f", "1", "CLOSING");

        accepted(post(submission("f", "1", newInstanceId())));
    }

    @Test
    @DisplayName("7.9 known, but without right to send: 401 instead of 403")
    void row9() {
        byte[] xml = submission("f", "1", newInstanceId()).getBytes(StandardCharsets.UTF_8);

        refused(
                send(
                        mission.staff("OPERATIONS").header("X-OpenRosa-Version", "1.0"),
                        mission.api("/openrosa/submission"),
                        xml),
                401,
                "finding:write");
        assertThat(mission.findings()).isEmpty();
    }

    @Test
    @DisplayName("7.10 a new instanceID: 201")
    void row10() {
        String instanceId = newInstanceId();

        accepted(post(submission("f", "1", instanceId, "<overall>good</overall>")));

        assertThat(mission.findings().getFirst())
                .containsEntry("instanceId", instanceId)
                .containsEntry("status", "RECEIVED")
                .containsEntry("observerCode", "00042");
    }

    @Test
    @DisplayName("7.11 no instanceID at all: the server makes one, 201")
    void row11() {
        String xml = "<data id='f' version='1'><overall>good</overall></data>";

        accepted(post(xml));
        accepted(post(xml));
        accepted(post("<data id='f' version='1' instanceID=''><overall>good</overall></data>"));
        accepted(post("<data id='f' version='1' instanceID=''><overall>bad</overall></data>"));

        assertThat(mission.findings())
                .hasSize(4)
                .allMatch(finding -> ((String) finding.get("instanceId")).startsWith("uuid:"));
    }

    @Test
    @DisplayName("7.12 instanceID in meta, in orx:meta, or an attribute of the root; namespaces ignored")
    void row12() {
        String first = newInstanceId();
        String second = newInstanceId();
        String third = newInstanceId();

        accepted(post(submission("f", "1", first)));
        accepted(post("<data id='f' version='1' xmlns:orx='http://openrosa.org/xforms'><orx:meta>" + "<orx:instanceID>"
                + second + "</orx:instanceID></orx:meta></data>"));
        accepted(post("<data id='f' version='1' instanceID='" + third + "'/>"));

        assertThat(mission.findings())
                .extracting(finding -> finding.get("instanceId"))
                .containsExactly(first, second, third);
    }

    @Test
    @DisplayName("7.13 the same bytes again: 201, no second record, attachments of this POST are kept")
    void row13() {
        String instanceId = newInstanceId();
        String xml = submission("f", "1", instanceId, "<photo>a.jpg</photo>");

        accepted(post(xml));
        accepted(post(xml, Photo.of("a.jpg", "picture")));
        accepted(post(xml));

        assertThat(mission.findings()).hasSize(1);
        assertThat(mission.held()).isEmpty();
        assertThat(attachmentsOf(instanceId).getFirst()).containsEntry("received", true);
    }

    @Test
    @DisplayName("7.14 other bytes under the same instanceID: 409, held")
    void row14() {
        String instanceId = newInstanceId();
        accepted(post(submission("f", "1", instanceId, "<overall>good</overall>")));

        refused(post(submission("f", "1", instanceId, "<overall>bad</overall>")), 409, "other answers");

        assertThat(reasonHeld()).isEqualTo("CONFLICTING_CONTENT");
        assertThat(mission.findings()).hasSize(1);
    }

    @Test
    @DisplayName("7.15 an instanceID that is no longer current: 409, held; the message names the current one")
    void row15() {
        String first = newInstanceId();
        String second = newInstanceId();
        String xml = submission("f", "1", first);
        accepted(post(xml));
        accepted(post(edit("f", "1", second, first)));

        refused(post(xml), 409, second);
        assertThat(reasonHeld()).isEqualTo("OUTDATED_EDIT");
    }

    @Test
    @DisplayName("7.16 a deleted instanceID cannot be: findings are never deleted")
    void row16() {
        String instanceId = newInstanceId();
        String xml = submission("f", "1", instanceId);
        accepted(post(xml));

        Response deleted = mission.head().delete(mission.api("/findings/" + findingId(instanceId)));

        assertThat(deleted.statusCode()).isEqualTo(405);
        accepted(post(xml));
    }

    @Test
    @DisplayName("7.18 the same instanceID on another form: 201, independent")
    void row18() {
        mission.form(xform("g", "1"));
        String instanceId = newInstanceId();

        accepted(post(submission("f", "1", instanceId)));
        accepted(post(submission("g", "1", instanceId)));

        assertThat(mission.findings()).hasSize(2);
    }
}
