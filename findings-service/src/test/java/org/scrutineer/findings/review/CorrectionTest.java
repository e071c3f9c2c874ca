package org.scrutineer.findings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.ReviewedMission.state;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.AttachmentReceived;
import org.scrutineer.contracts.findings.FindingCorrected;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// Corrections of the office, and what phones send after them.
@QuarkusTest
class CorrectionTest {

    private ReviewedMission mission;
    private String instanceId;
    private UUID finding;

    @BeforeEach
    void aFindingWithAWrongStation() {
        mission = ReviewedMission.withForm();
        instanceId = newInstanceId();
        send(submission("f", "1", instanceId, "<station>111</station><overall>good</overall>"));
        finding = mission.findingOf(instanceId);
    }

    @Test
    void makesANewVersionAndLeavesWhatWasSent() {
        Response corrected = correct(Map.of("station", "112"), "Read from the protocol");

        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(201);
        assertThat(corrected.header("Location")).endsWith("/findings/" + finding + "/versions/2");
        assertThat(corrected.jsonPath().getString("state")).isEqualTo("EDITED");
        assertThat(corrected.jsonPath().getBoolean("awaitsReview")).isTrue();
        assertThat(mission.finding(finding).getMap("answers")).isEqualTo(Map.of("station", "112", "overall", "good"));
        JsonPath versions = get("versions");
        assertThat(versions.getList("items.contentVersion")).containsExactly(1, 2);
        assertThat(versions.getList("items.author")).containsExactly(null, "analyst");
        assertThat(versions.getList("items.current")).containsExactly(false, true);
        JsonPath sent = get("versions/1");
        assertThat(sent.getString("content")).contains("<station>111</station>");
        assertThat(sent.getMap("answers")).isEqualTo(Map.of("station", "111", "overall", "good"));
        PublishedEvent event = mission.events(finding, 2).getLast();
        assertThat(event.type()).isEqualTo(FindingCorrected.TYPE);
        assertThat(state(event).answers()).isEqualTo(Map.of("station", "112", "overall", "good"));
        assertThat(state(event).review().state()).isEqualTo("EDITED");
        assertThat(event.payload().toString()).doesNotContain("analyst", "protocol");
    }

    @Test
    void keepsAuthorTimeReasonAndOldValue() {
        correct(Map.of("station", "112", "photo2", ""), "Read from the protocol");
        correct(Map.of("station", "113"), "Read again");

        JsonPath corrections = get("corrections");

        assertThat(corrections.getList("items.questionCode")).containsExactly("photo2", "station", "station");
        assertThat(corrections.getList("items.oldValue")).containsExactly(null, "111", "112");
        assertThat(corrections.getList("items.newValue")).containsExactly("", "112", "113");
        assertThat(corrections.getList("items.reason"))
                .containsExactly("Read from the protocol", "Read from the protocol", "Read again");
        assertThat(corrections.getList("items.author")).containsOnly("analyst");
        assertThat(corrections.getList("items.correctedAt")).doesNotContainNull();
        assertThat(corrections.getList("items.inForce")).containsExactly(true, false, true);
        JsonPath first = get("corrections?limit=2");
        JsonPath second = get("corrections?limit=2&after=" + first.getString("next"));
        assertThat(second.getList("items.newValue")).containsExactly("113");
        assertThat(get("review/entries").getList("items.kind")).containsExactly("CORRECTED", "CORRECTED");
    }

    @Test
    void anEditByThePhoneKeepsCorrectionsOfWhatItLeavesAsItWas() {
        correct(Map.of("station", "112", "overall", "bad"), "Read from the protocol");
        String second = newInstanceId();

        Response edited = send(edit("f", "1", second, instanceId, "<station>111</station><overall>very_bad</overall>"));

        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(201);
        assertThat(mission.field().held()).isEmpty();
        assertThat(mission.finding(finding).getMap("answers"))
                .isEqualTo(Map.of("station", "112", "overall", "very_bad"));
        JsonPath versions = get("versions");
        assertThat(versions.getList("items.contentVersion")).containsExactly(1, 2, 3, 4);
        assertThat(versions.getList("items.author")).containsExactly(null, "analyst", null, "analyst");
        assertThat(get("versions/3").getMap("answers")).isEqualTo(Map.of("station", "111", "overall", "very_bad"));
        JsonPath corrections = get("corrections");
        assertThat(corrections.getList("items.questionCode")).containsExactly("overall", "station");
        assertThat(corrections.getList("items.inForce")).containsExactly(false, true);
        List<PublishedEvent> events = mission.events(finding, 3);
        assertThat(events.getLast().type()).isEqualTo(FindingEdited.TYPE);
        assertThat(state(events.getLast()).answers()).containsEntry("station", "112");
        assertThat(events.get(2).sequence()).isGreaterThan(events.get(1).sequence());
        // The phone goes on from what it sent, again and again.
        assertThat(send(edit("f", "1", second, instanceId, "<station>111</station><overall>very_bad</overall>"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(send(edit("f", "1", newInstanceId(), second, "<station>120</station>"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(mission.finding(finding).getMap("answers")).isEqualTo(Map.of("station", "120"));
        assertThat(get("corrections").getList("items.inForce")).containsExactly(false, false);
    }

    @Test
    void aPhoneThatRepeatsWhatItSentIsNotTurnedAwayAndItsPhotoArrives() {
        String other = newInstanceId();
        String xml = submission("f", "1", other, "<station>111</station><photo>a.jpg</photo>");
        send(xml);
        finding = mission.findingOf(other);
        correct(Map.of("station", "112"), "Read from the protocol");

        assertThat(send(xml).statusCode()).isEqualTo(201);
        assertThat(FieldMission.send(mission.phone(), xml, Photo.of("a.jpg", "picture"))
                        .statusCode())
                .isEqualTo(201);

        assertThat(mission.field().held()).isEmpty();
        JsonPath now = mission.finding(finding);
        assertThat(now.getInt("contentVersion")).isEqualTo(2);
        assertThat(now.getList("attachments.received")).containsExactly(true);
        PublishedEvent event = mission.events(finding, 3).getLast();
        assertThat(event.type()).isEqualTo(AttachmentReceived.TYPE);
        FindingState said = state(event);
        assertThat(said.attachments()).extracting(Attachment::received).containsExactly(true);
        assertThat(said.answers()).containsEntry("station", "112");
        assertThat(said.review().state()).isEqualTo("EDITED");
    }

    @Test
    void anEditThatIsOutdatedIsHeldAsBefore() {
        correct(Map.of("station", "112"), "Read from the protocol");
        String second = newInstanceId();
        send(edit("f", "1", second, instanceId, "<station>111</station>"));

        Response late = send(edit("f", "1", newInstanceId(), instanceId, "<station>115</station>"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains(second);
        assertThat(mission.field().held()).hasSize(1);
        assertThat(mission.finding(finding).getString("answers.station")).isEqualTo("112");
    }

    @Test
    void whatChangesNothingIsRefused() {
        refused(correct(Map.of("station", "111"), "To be sure"), 422, "nothing-corrected");
        assertThat(get("versions").getList("items")).hasSize(1);
    }

    @Test
    void aQuestionThatTheFormDoesNotAskIsRefused() {
        Response refused = correct(Map.of("station", "112", "colour", "red"), "To be sure");

        refused(refused, 422, "unknown-question");
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/answers/colour");
        assertThat(get("versions").getList("items")).hasSize(1);
    }

    @Test
    void whatWouldBeTooLongToTravelIsRefused() {
        Map<String, String> turns = IntStream.rangeClosed(2, 21)
                .boxed()
                .collect(Collectors.toMap("station[%d]"::formatted, turn -> "x".repeat(100_000)));

        refused(correct(turns, "To be sure"), 413, "too-large");

        assertThat(get("versions").getList("items")).hasSize(1);
    }

    @Test
    void anEditThatIsTooLongWithWhatWasCorrectedIsHeld() {
        Map<String, String> turns = IntStream.rangeClosed(2, 12)
                .boxed()
                .collect(Collectors.toMap("station[%d]"::formatted, turn -> "x".repeat(100_000)));
        assertThat(correct(turns, "As on paper").statusCode()).isEqualTo(201);
        String edit = edit(
                "f",
                "1",
                newInstanceId(),
                instanceId,
                "<station>111</station><overall>" + "y".repeat(1_000_000) + "</overall>");

        Response refused = send(edit);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.asString()).contains("corrections of the mission office");
        assertThat(mission.field().held())
                .extracting(held -> held.get("reason"))
                .containsExactly("UNREADABLE");
        assertThat(get("versions").getList("items")).hasSize(2);
    }

    @Test
    void aVoidFindingIsNotCorrected() {
        ok(mission.act(mission.analyst(), finding, "void", "Sent twice"));

        refused(correct(Map.of("station", "112"), "Read again"), 409, "review-not-allowed");
    }

    @Test
    void needsTheVersionThatWasSeen() {
        String seen = mission.seen(finding);
        correct(Map.of("station", "112"), "Read from the protocol");

        refused(correct(seen, Map.of("station", "113"), "Read again"), 412, "outdated-version");
        refused(
                mission.analyst()
                        .body(Map.of("answers", Map.of("station", "113"), "reason", "Read again"))
                        .post(address("corrections")),
                428,
                "version-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"answers\": {}, \"reason\": \"Why not\"}",
                "{\"answers\": {\"station\": \"112\"}}",
                "{\"answers\": {\"station\": \"112\"}, \"reason\": \" \"}",
                "{\"answers\": {\"station\": null}, \"reason\": \"Gone\"}",
                "{\"answers\": {\"station\": \"1\\u00002\"}, \"reason\": \"Odd\"}",
                "{\"answers\": [\"station\"], \"reason\": \"Odd\"}"
            })
    void aCorrectionOfTheWrongShapeIs400(String body) {
        refused(
                mission.analyst().header("If-Match", "\"1\"").body(body).post(address("corrections")),
                400,
                "invalid-request");
    }

    @Test
    void whatIsNotThereIs404() {
        refused(mission.analyst().get(address("versions/9")), 404, "not-found");
        refused(mission.analyst().get(address("versions/first")), 404, "not-found");
        refused(mission.analyst().queryParam("after", "!").get(address("corrections")), 400, "invalid-request");
        refused(mission.analyst().queryParam("after", "YQ").get(address("corrections")), 400, "invalid-request");
        refused(mission.analyst().queryParam("after", "YQ").get(address("versions")), 400, "invalid-request");
    }

    private Response send(String xml) {
        return FieldMission.send(mission.phone(), xml);
    }

    private Response correct(Map<String, String> answers, String reason) {
        return correct(mission.seen(finding), answers, reason);
    }

    private Response correct(String seen, Map<String, String> answers, String reason) {
        return mission.analyst()
                .header("If-Match", seen)
                .body(Map.of("answers", answers, "reason", reason))
                .post(address("corrections"));
    }

    private JsonPath get(String path) {
        return ok(mission.analyst().get(address(path)));
    }

    private String address(String path) {
        return mission.field().api("/findings/" + finding + "/" + path);
    }
}
