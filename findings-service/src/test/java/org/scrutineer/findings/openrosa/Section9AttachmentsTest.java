package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.accepted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.AttachmentReceived;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

@QuarkusTest
@DisplayName("9 Attachments")
class Section9AttachmentsTest extends ConformanceRows {

    private static final String TWO_PHOTOS = "<photo>a.jpg</photo><photo2>b.jpg</photo2>";

    private final String instanceId = newInstanceId();

    private String form(String... answers) {
        return submission("f", "1", instanceId, answers);
    }

    @Test
    @DisplayName("9.1 expected are the files that binary fields name, one slot for each distinct name")
    void row1() {
        accepted(post(form("<station>c.jpg</station><photo>a.jpg</photo><photo2>b.jpg</photo2>")));

        assertThat(attachmentsOf(instanceId))
                .extracting(file -> file.get("name"))
                .containsExactlyInAnyOrder("a.jpg", "b.jpg");
    }

    @Test
    @DisplayName("9.2 files come in the first POST or in any number of later ones, in any order")
    void row2() {
        String xml = form(TWO_PHOTOS);

        accepted(post(xml, Photo.of("b.jpg", "bb")));
        accepted(post(xml));
        accepted(post(xml, Photo.of("a.jpg", "aa")));

        assertThat(attachmentsOf(instanceId))
                .hasSize(2)
                .allMatch(file -> file.get("received").equals(true));
    }

    @Test
    @DisplayName("9.3 a missing file is listed as such; an unknown part is ignored, still 201")
    void row3() {
        accepted(post(form("<photo>a.jpg</photo>"), Photo.of("unknown.jpg", "x"), Photo.of("*isIncomplete*", "yes")));

        assertThat(attachmentsOf(instanceId)).hasSize(1);
        assertThat(attachmentsOf(instanceId).getFirst())
                .containsEntry("name", "a.jpg")
                .containsEntry("received", false);
    }

    @Test
    @DisplayName("9.4 two parts with the same content are fine; two fields that name one file are one slot")
    void row4() {
        String oneName = newInstanceId();

        accepted(post(form(TWO_PHOTOS), Photo.of("a.jpg", "same"), Photo.of("b.jpg", "same")));
        accepted(post(
                submission("f", "1", oneName, "<photo>a.jpg</photo><photo2>a.jpg</photo2>"),
                Photo.of("a.jpg", "same")));

        assertThat(attachmentsOf(instanceId))
                .hasSize(2)
                .allMatch(file -> file.get("sha256").equals(Digests.sha256Hex("same")));
        assertThat(attachmentsOf(oneName)).hasSize(1);
    }

    @Test
    @DisplayName("9.5 names in any script, the field name decoded as UTF-8")
    void row5() {
        String name = "Сурет қағаз 1.jpg";

        accepted(post(form("<photo>" + name + "</photo>"), Photo.of(name, "picture")));

        assertThat(attachmentsOf(instanceId).getFirst())
                .containsEntry("name", name)
                .containsEntry("received", true);
    }

    @Test
    @DisplayName(
            "9.6 audit.csv of a form that declares it has a slot, is stored as it came, and read in the background")
    void row6() {
        String xml = form("<meta><audit>audit.csv</audit></meta>");
        String log =
                "event,node,start,end\nform start,,1669017600000,\nquestion,/data/station,1669017601000,1669017602500\n";

        accepted(post(xml));
        assertThat(attachmentsOf(instanceId).getFirst())
                .containsEntry("name", "audit.csv")
                .containsEntry("received", false);
        assertThat(clientAudit().getString("state")).isEqualTo("MISSING");
        accepted(post(xml, Photo.of("audit.csv", log)));

        assertThat(attachmentsOf(instanceId).getFirst())
                .containsEntry("received", true)
                .containsEntry("sha256", Digests.sha256Hex(log));
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(
                        () -> assertThat(clientAudit().getString("state")).isEqualTo("READ"));
        assertThat(clientAudit().getList("items.event")).isEqualTo(List.of("form start", "question"));
    }

    private JsonPath clientAudit() {
        return mission.head()
                .get(mission.api("/findings/" + findingId(instanceId) + "/client-audit"))
                .jsonPath();
    }

    @Test
    @DisplayName("9.7 every file that is saved is told by an event; one that was there is not told again")
    void row7() {
        String xml = form(TWO_PHOTOS);

        accepted(post(xml, Photo.of("a.jpg", "aa")));
        accepted(post(xml, Photo.of("a.jpg", "aa")));
        accepted(post(xml, Photo.of("b.jpg", "bb")));

        List<PublishedEvent> events = TestTopics.awaitEvents(
                Topics.FINDINGS_FINDING, event -> mission.id().equals(event.missionId()), 2);
        assertThat(events)
                .extracting(PublishedEvent::type)
                .containsExactly(FindingReceived.TYPE, AttachmentReceived.TYPE);
        assertThat(events.getFirst().as(FindingReceived.class).finding().attachments())
                .extracting(Attachment::received)
                .containsExactly(true, false);
        assertThat(events.getLast().as(AttachmentReceived.class).finding().attachments())
                .extracting(Attachment::sha256)
                .containsExactly(Digests.sha256Hex("aa"), Digests.sha256Hex("bb"));
    }

    @Test
    @DisplayName("9.8 an encrypted submission expects its encrypted form and media")
    void row8() {
        accepted(post(
                "<data id='f' version='1' encrypted='yes'><meta><instanceID>" + instanceId + "</instanceID></meta>"
                        + "<encryptedXmlFile>submission.xml.enc</encryptedXmlFile>"
                        + "<media><file>a.jpg.enc</file></media></data>",
                Photo.of("submission.xml.enc", "secret")));

        List<Map<String, Object>> files = attachmentsOf(instanceId);
        assertThat(files)
                .extracting(file -> file.get("name") + " " + file.get("received"))
                .containsExactlyInAnyOrder("submission.xml.enc true", "a.jpg.enc false");
    }

    @Test
    @DisplayName("9 a name is never a path")
    void aNameIsNeverAPath() {
        String name = "../../../../etc/cron.d/evil";

        accepted(post(form("<photo>" + name + "</photo>"), Photo.of(name, "x")));

        assertThat(attachmentsOf(instanceId).getFirst())
                .containsEntry("name", name)
                .containsEntry("sha256", Digests.sha256Hex("x"));
    }
}
