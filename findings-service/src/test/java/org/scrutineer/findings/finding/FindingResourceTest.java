package org.scrutineer.findings.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.contracts.findings.HeldState;
import org.scrutineer.contracts.findings.SubmissionHeld;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.testkit.TestTopics;

@QuarkusTest
class FindingResourceTest {

    private FieldMission mission;

    @BeforeEach
    void aMissionWithAForm() {
        mission = FieldMission.announced();
        mission.form(xform("f", "1"));
    }

    @Test
    void takesAFindingAsJsonAndPublishesIt() {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = body(Map.of("overall", "good"));
        body.put("startedAt", "2022-11-20T08:14:31Z");

        Response response = put(id, body);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.header("Location")).endsWith(mission.api("/findings/" + id));
        FindingState state = TestTopics.awaitEvent(
                        Topics.FINDINGS_FINDING, event -> event.key().equals(id.toString()))
                .as(FindingReceived.class)
                .finding();
        assertThat(state.findingId()).isEqualTo(id);
        assertThat(state.instanceId()).isEqualTo("uuid:" + id);
        assertThat(state.answers()).containsExactly(Map.entry("overall", "good"));
        assertThat(state.startedAt()).hasToString("2022-11-20T08:14:31Z");
        assertThat(state.version()).isEqualTo(1);
        var stored = mission.head().get(mission.api("/findings/" + id)).jsonPath();
        assertThat(stored.getString("answers.overall")).isEqualTo("good");
        assertThat(stored.getString("formId")).isEqualTo("f");
    }

    @Test
    void sameIdAndContentIs200WhateverTheOrder() {
        UUID id = UUID.randomUUID();
        put(id, body(Map.of("overall", "good", "station", "1")));

        Response again = mission.head()
                .contentType("application/json")
                .body("{\"answers\":{\"station\":\"1\",\"overall\":\"good\"},\"formVersion\":\"1\",\"formId\":\"f\"}")
                .put(mission.api("/findings/" + id));

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(mission.findings()).hasSize(1);
        assertThat(mission.held()).isEmpty();
    }

    @Test
    void sameIdAndOtherContentIs409AndHeld() {
        UUID id = UUID.randomUUID();
        put(id, body(Map.of("overall", "good")));

        Response conflict = put(id, body(Map.of("overall", "bad")));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.jsonPath().getString("type")).endsWith("/finding-conflict");
        assertThat(mission.held().getFirst()).containsEntry("reason", "CONFLICTING_CONTENT");
        HeldState held = TestTopics.awaitEvent(
                        Topics.FINDINGS_HELD, event -> mission.id().equals(event.missionId()))
                .as(SubmissionHeld.class)
                .held();
        assertThat(held.reason()).isEqualTo("CONFLICTING_CONTENT");
        assertThat(held.instanceId()).isEqualTo("uuid:" + id);
    }

    @Test
    void anInstanceIdThatAPhoneUsedIsAConflict() {
        Phone phone = mission.phone("00042");
        String instanceId = newInstanceId();
        FieldMission.send(phone, submission("f", "1", instanceId));
        Map<String, Object> body = body(Map.of());
        body.put("instanceId", instanceId);

        assertThat(put(UUID.randomUUID(), body).statusCode()).isEqualTo(409);
        assertThat(mission.findings()).hasSize(1);
    }

    @Test
    void anUnknownFormIs404AndHeldAndAClosedOne409() {
        Map<String, Object> unknown = body(Map.of());
        unknown.put("formId", "none");

        Response response = put(UUID.randomUUID(), unknown);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.jsonPath().getString("type")).endsWith("/form-not-published");
        assertThat(mission.held().getFirst()).containsEntry("reason", "UNKNOWN_FORM");
        mission.close("f", "1", "CLOSED");
        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> {
            Response closed = put(UUID.randomUUID(), body(Map.of()));
            assertThat(closed.statusCode()).isEqualTo(409);
            assertThat(closed.jsonPath().getString("type")).endsWith("/form-closed");
        });
    }

    @Test
    void answersToQuestionsThatAreNotAskedAre422() {
        Response response = put(UUID.randomUUID(), body(Map.of("overall", "good", "other", "x")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getList("errors.pointer")).isEqualTo(List.of("/answers/other"));
    }

    @Test
    void aBodyOfTheWrongShapeIs400() {
        assertThat(put(UUID.randomUUID(), Map.of("formId", "f")).statusCode()).isEqualTo(400);
        assertThat(put(UUID.randomUUID(), body(Map.of("overall", "a\u0000b"))).statusCode())
                .isEqualTo(400);
        Map<String, Object> unknownMember = body(Map.of());
        unknownMember.put("colour", "red");
        assertThat(put(UUID.randomUUID(), unknownMember).statusCode()).isEqualTo(400);
        Map<String, Object> noDate = body(Map.of());
        noDate.put("startedAt", "yesterday");
        assertThat(put(UUID.randomUUID(), noDate).statusCode()).isEqualTo(400);
        assertThat(mission.head()
                        .contentType("application/json")
                        .body("{")
                        .put(mission.api("/findings/" + UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void listsFilterAndPageInOrderOfArrival() {
        Phone phone = mission.phone("00042");
        mission.form(xform("g", "1"));
        List<String> ids = List.of(newInstanceId(), newInstanceId(), newInstanceId());
        ids.forEach(id -> FieldMission.send(phone, submission("f", "1", id)));
        FieldMission.send(phone, submission("g", "1", newInstanceId()));

        Response first =
                mission.head().queryParam("form", "f").queryParam("limit", 2).get(mission.api("/findings"));
        Response second = mission.head()
                .queryParam("form", "f")
                .queryParam("limit", 2)
                .queryParam("after", first.jsonPath().getString("next"))
                .get(mission.api("/findings"));

        assertThat(first.jsonPath().getList("items.instanceId")).isEqualTo(ids.subList(0, 2));
        assertThat(second.jsonPath().getList("items.instanceId")).isEqualTo(ids.subList(2, 3));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(mission.head()
                        .queryParam("after", "rubbish")
                        .get(mission.api("/findings"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFilterThatIsNoneIs400AndSaysWhichThereAre() {
        Response review = mission.head().queryParam("review", "NONSENSE").get(mission.api("/findings"));
        Response reason = mission.head().queryParam("reason", "NONSENSE").get(mission.api("/held"));

        refused(review, 400, "invalid-request");
        assertThat(review.jsonPath().getString("detail"))
                .isEqualTo("review must be one of RECEIVED, HAS_ISSUES, EDITED, APPROVED, REJECTED");
        refused(reason, 400, "invalid-request");
        assertThat(reason.jsonPath().getString("detail")).startsWith("reason must be one of UNREADABLE, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/findings?region=%00",
                "/findings?form=a%00b",
                "/findings/%00/attachments",
                "/findings/0190a1b2-0000-7000-8000-000000000001/attachments/a%00.jpg",
                "/consolidations/COUNTING/11%000530",
            })
    void aNulInTheAddressIs400(String address) {
        Response answer = mission.head().urlEncodingEnabled(false).get(mission.api(address));

        refused(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getString("detail")).contains("NUL character");
    }

    @Test
    void aNulInWhatIsLookedUpIs400() {
        Map<String, Object> body = body(Map.of());
        body.put("formId", "a\u0000b");

        refused(put(UUID.randomUUID(), body), 400, "invalid-request");
    }

    @Test
    void anAttachmentIsADownloadAndNeverAPage() {
        Phone phone = mission.phone("00042");
        FieldMission.send(
                phone,
                submission("f", "1", newInstanceId(), "<photo>page.html</photo>"),
                Photo.of("page.html", "<script>alert(1)</script>"));
        Object id = mission.findings().getFirst().get("findingId");

        Response response = mission.head().get(mission.api("/findings/" + id + "/attachments/page.html"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/octet-stream");
        assertThat(response.header("Content-Disposition")).startsWith("attachment;");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.asString()).isEqualTo("<script>alert(1)</script>");
        assertThat(mission.head()
                        .get(mission.api("/findings/" + id + "/attachments/other.jpg"))
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, Object> body(Map<String, String> answers) {
        return new HashMap<>(Map.of("formId", "f", "formVersion", "1", "answers", answers));
    }

    private Response put(UUID id, Map<String, Object> body) {
        return mission.head().contentType("application/json").body(body).put(mission.api("/findings/" + id));
    }
}
