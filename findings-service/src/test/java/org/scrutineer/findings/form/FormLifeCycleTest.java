package org.scrutineer.findings.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FormClosed;
import org.scrutineer.contracts.findings.FormPublished;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// From draft to closed: each step once, guarded, and what phones may do in each state.
@QuarkusTest
class FormLifeCycleTest {

    private static final int AT_ONCE = 8;

    private FieldMission mission;

    @BeforeEach
    void aMission() {
        mission = FieldMission.announced();
    }

    @Test
    void ofManyFirstUploadsAtOnceOneIsCreated() throws Exception {
        byte[] form = bytes(xform("f", "1"));

        List<Integer> answers = atOnce(() -> mission.upload("VOTING", form).statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 200);
    }

    @Test
    void manyWhoPublishAtOncePublishOnce() throws Exception {
        mission.upload("VOTING", bytes(xform("f", "1")));

        List<Integer> answers = atOnce(() -> step("publish", Map.of(), null).statusCode());
        mission.close("f", "1", "CLOSED");

        assertThat(answers).containsOnly(200);
        List<PublishedEvent> events = TestTopics.awaitEvents(
                Topics.FINDINGS_FORM, event -> mission.id().equals(event.missionId()), 2);
        assertThat(events).extracting(PublishedEvent::type).containsExactly(FormPublished.TYPE, FormClosed.TYPE);
    }

    @Test
    void whoSawAnotherVersionDoesNotPublish() {
        String seen = mission.upload("VOTING", bytes(xform("f", "1"))).header("ETag");
        mission.upload("VOTING", bytes(xform("f", "1", "Better", true)));

        Response published = step("publish", Map.of(), seen);

        assertThat(published.statusCode()).isEqualTo(412);
        assertThat(published.jsonPath().getString("type")).endsWith("/outdated-version");
        assertThat(status()).isEqualTo("DRAFT");
    }

    @Test
    void aRepeatedPublicationIsNotJudgedByTheVersionSeen() {
        String seen = mission.upload("VOTING", bytes(xform("f", "1"))).header("ETag");
        assertThat(step("publish", Map.of(), seen).statusCode()).isEqualTo(200);

        assertThat(step("publish", Map.of(), seen).statusCode()).isEqualTo(200);
    }

    @Test
    void whoSawAnotherVersionNeitherClosesNorMarks() {
        mission.upload("VOTING", bytes(xform("f", "1")));

        Response marked = mission.head()
                .contentType("application/json")
                .header("If-Match", "\"99\"")
                .body(Map.of("problems", List.of("overall")))
                .put(mission.api("/forms/f/versions/1/marks"));
        mission.publish("f", "1");
        Response closed = step("close", Map.of("status", "CLOSING"), "\"99\"");

        assertThat(marked.statusCode()).isEqualTo(412);
        assertThat(closed.statusCode()).isEqualTo(412);
        assertThat(status()).isEqualTo("PUBLISHED");
    }

    @Test
    void closingIsNotOfferedForNewWorkButTakesWhatWasFilled() {
        mission.form(xform("f", "1"));
        Phone phone = mission.phone("00042");

        mission.close("f", "1", "CLOSING");

        assertThat(phone.get("/formList").asString()).doesNotContain("<formID>f</formID>");
        assertThat(FieldMission.send(phone, submission("f", "1", newInstanceId()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void closedTakesNothingAndLosesNothing() {
        mission.form(xform("f", "1"));
        Phone phone = mission.phone("00042");
        mission.close("f", "1", "CLOSED");
        String late = submission("f", "1", newInstanceId());

        Awaitility.await()
                .atMost(FieldMission.PATIENCE)
                .untilAsserted(
                        () -> assertThat(phone.get("/forms/f.xml").statusCode()).isEqualTo(403));
        Awaitility.await()
                .atMost(FieldMission.PATIENCE)
                .untilAsserted(() ->
                        assertThat(FieldMission.send(phone, late).statusCode()).isEqualTo(409));

        assertThat(mission.held()).extracting(held -> held.get("reason")).containsOnly("FORM_CLOSED");
    }

    @Test
    void aDraftCanBeThrownAway() {
        String seen = mission.upload("VOTING", bytes(xform("f", "1"))).header("ETag");

        Response discarded = discard(seen);

        assertThat(discarded.statusCode()).isEqualTo(204);
        assertThat(mission.head().get(mission.api("/forms/f/versions/1")).statusCode())
                .isEqualTo(404);
        assertThat(discard(seen).statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftIsThrownAwayOnlyByWhoSawIt() {
        String seen = mission.upload("VOTING", bytes(xform("f", "1"))).header("ETag");
        mission.upload("VOTING", bytes(xform("f", "1", "Better", true)));

        assertThat(discard(seen).statusCode()).isEqualTo(412);
        assertThat(mission.head().delete(mission.api("/forms/f/versions/1")).statusCode())
                .isEqualTo(428);
        assertThat(status()).isEqualTo("DRAFT");
    }

    @Test
    void aPublishedVersionCannotBeThrownAway() {
        mission.form(xform("f", "1"));

        Response discarded = discard("*");

        assertThat(discarded.statusCode()).isEqualTo(409);
        assertThat(discarded.jsonPath().getString("type")).endsWith("/form-immutable");
    }

    private Response discard(String ifMatch) {
        return mission.head().header("If-Match", ifMatch).delete(mission.api("/forms/f/versions/1"));
    }

    private Response step(String name, Map<String, String> body, String ifMatch) {
        var request = mission.head().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(mission.api("/forms/f/versions/1/" + name));
    }

    private String status() {
        return mission.head().get(mission.api("/forms/f/versions/1")).jsonPath().getString("status");
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads.invokeAll(Collections.nCopies(AT_ONCE, call)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
