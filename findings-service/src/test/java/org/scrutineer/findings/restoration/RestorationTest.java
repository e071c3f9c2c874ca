package org.scrutineer.findings.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.ReviewedMission.state;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.AttachmentReceived;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.HeldAccepted;
import org.scrutineer.contracts.findings.HeldRejected;
import org.scrutineer.contracts.findings.HeldState;
import org.scrutineer.contracts.findings.SubmissionHeld;
import org.scrutineer.findings.AtOnce;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// Decisions about what is held.
@QuarkusTest
class RestorationTest {

    private ReviewedMission mission;

    @BeforeEach
    void aMissionWithAForm() {
        mission = ReviewedMission.withForm();
    }

    @Test
    void anUnknownFormIsAcceptedAsTheFormThatAPersonNames() {
        String xml = submission("f", "0", newInstanceId(), "<station>111</station><photo>a.jpg</photo>");
        assertThat(FieldMission.send(mission.phone(), xml, Photo.of("a.jpg", "picture"))
                        .statusCode())
                .isEqualTo(404);
        UUID held = onlyHeld();

        JsonPath decision =
                ok(decide(held, Map.of("decision", "ACCEPTED", "reason", "Same questions", "formVersion", "1")));

        UUID finding = UUID.fromString(decision.getString("findingId"));
        assertThat(decision.getString("by")).isEqualTo("coordinator");
        assertThat(decision.getInt("contentVersion")).isEqualTo(1);
        JsonPath stored = mission.finding(finding);
        assertThat(stored.getString("formVersion")).isEqualTo("1");
        assertThat(stored.getString("answers.station")).isEqualTo("111");
        assertThat(stored.getString("observerCode")).isEqualTo("00042");
        assertThat(stored.getList("attachments.received")).containsExactly(true);
        PublishedEvent received = mission.events(finding, 1).getFirst();
        assertThat(received.type()).isEqualTo(FindingReceived.TYPE);
        assertThat(state(received).attachments())
                .extracting(Attachment::received)
                .containsExactly(true);
        assertThat(ok(mission.analyst().get(address(finding, "versions/1"))).getString("content"))
                .as("byte by byte as it came")
                .isEqualTo(xml);
        assertThat(mission.field().held()).isEmpty();
    }

    @Test
    void theInboxTellsWhatBecameOfEachAndSoDoEvents() {
        UUID accepted = hold(404, submission("f", "0", newInstanceId()));
        decide(accepted, Map.of("decision", "ACCEPTED", "reason", "Same questions", "formVersion", "1"));
        UUID rejected = hold(404, submission("g", "1", newInstanceId()));
        decide(rejected, Map.of("decision", "REJECTED", "reason", "A test form"));

        assertThat(mission.field().held()).isEmpty();
        JsonPath list = ok(mission.analyst()
                .queryParam("decision", "ACCEPTED")
                .get(mission.field().api("/held")));
        assertThat(list.getList("items.heldId")).containsExactly(accepted.toString());
        assertThat(list.getString("items[0].decision.reason")).isEqualTo("Same questions");
        assertThat(list.getString("items[0].decision.mending.formVersion")).isEqualTo("1");
        JsonPath detail = ok(mission.analyst().get(mission.field().api("/held/" + rejected)));
        assertThat(detail.getString("decision.decision")).isEqualTo("REJECTED");
        assertThat(detail.getString("content")).contains("<data id=\"g\"");
        List<PublishedEvent> events = TestTopics.awaitEvents(
                Topics.FINDINGS_HELD, event -> mission.id().equals(event.missionId()), 4);
        assertThat(events)
                .extracting(PublishedEvent::type)
                .containsExactlyInAnyOrder(
                        SubmissionHeld.TYPE, HeldAccepted.TYPE, SubmissionHeld.TYPE, HeldRejected.TYPE);
        HeldState state = events.stream()
                .filter(event -> event.type().equals(HeldAccepted.TYPE))
                .findFirst()
                .orElseThrow()
                .as(HeldAccepted.class)
                .held();
        assertThat(state.decision()).isEqualTo("ACCEPTED");
        assertThat(state.findingId()).isEqualTo(UUID.fromString(list.getString("items[0].decision.findingId")));
        assertThat(state.version()).isEqualTo(2);
        assertThat(events.toString()).doesNotContain("coordinator", "Same questions");
    }

    @Test
    void thePhoneIsToldWhenItComesAgainAndItsLateFilesArrive() {
        String xml = submission("f", "0", newInstanceId(), "<photo>a.jpg</photo>");
        UUID held = hold(404, xml);
        UUID finding = accept(held, Map.of("formVersion", "1"));

        assertThat(FieldMission.send(mission.phone(), xml).statusCode()).isEqualTo(201);
        assertThat(FieldMission.send(mission.phone(), xml, Photo.of("a.jpg", "picture"), Photo.of("b.jpg", "other"))
                        .statusCode())
                .isEqualTo(201);

        assertThat(mission.finding(finding).getList("attachments.received")).containsExactly(true);
        assertThat(mission.events(finding, 2).getLast().type()).isEqualTo(AttachmentReceived.TYPE);
        assertThat(mission.field().findings()).hasSize(1);
        assertThat(mission.field().held()).isEmpty();
    }

    @Test
    void whatWasRejectedIsRefusedAgainAndStaysRejected() {
        String xml = submission("g", "1", newInstanceId());
        UUID held = hold(404, xml);
        ok(decide(held, Map.of("decision", "REJECTED", "reason", "A test form")));

        assertThat(FieldMission.send(mission.phone(), xml).statusCode()).isEqualTo(404);

        assertThat(mission.field().held()).isEmpty();
        assertThat(ok(mission.analyst().get(mission.field().api("/held/" + held)))
                        .getInt("attempts"))
                .isEqualTo(2);
    }

    @Test
    void aClosedFormIsNoObstacleForAPerson() {
        mission.field().close("f", "1", "CLOSED");
        String instanceId = newInstanceId();
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(
                                FieldMission.send(mission.phone(), submission("f", "1", newInstanceId()))
                                        .statusCode())
                        .isEqualTo(409));
        FieldMission.send(mission.phone(), submission("f", "1", instanceId, "<overall>good</overall>"));

        UUID finding = accept(heldWith(instanceId), Map.of());

        assertThat(mission.finding(finding).getString("instanceId")).isEqualTo(instanceId);
        assertThat(mission.finding(finding).getString("answers.overall")).isEqualTo("good");
    }

    @Test
    void photosOfAHeldRepeatJoinTheFinding() {
        String instanceId = newInstanceId();
        String xml = submission("f", "1", instanceId, "<photo>a.jpg</photo>");
        FieldMission.send(mission.phone(), xml);
        UUID finding = mission.findingOf(instanceId);
        mission.field().close("f", "1", "CLOSED");
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(
                                FieldMission.send(mission.phone(), submission("f", "1", newInstanceId()))
                                        .statusCode())
                        .isEqualTo(409));
        assertThat(FieldMission.send(mission.phone(), xml, Photo.of("a.jpg", "picture"))
                        .statusCode())
                .isEqualTo(409);

        assertThat(accept(heldWith(instanceId), Map.of())).isEqualTo(finding);

        assertThat(mission.finding(finding).getList("attachments.received")).containsExactly(true);
        PublishedEvent event = mission.events(finding, 2).getLast();
        assertThat(event.type()).isEqualTo(AttachmentReceived.TYPE);
        assertThat(state(event).attachments()).extracting(Attachment::received).containsExactly(true);
    }

    @Test
    void conflictingContentBecomesAnEdit() {
        String instanceId = newInstanceId();
        FieldMission.send(mission.phone(), submission("f", "1", instanceId, "<overall>good</overall>"));
        UUID finding = mission.findingOf(instanceId);
        String other = submission("f", "1", instanceId, "<overall>bad</overall>");
        UUID held = hold(409, other);

        refused(decide(held, Map.of("decision", "ACCEPTED", "reason", "Newer")), 422, "held-not-acceptable");
        UUID accepted = accept(held, Map.of("as", "EDIT"));

        assertThat(accepted).isEqualTo(finding);
        assertThat(mission.finding(finding).getString("answers.overall")).isEqualTo("bad");
        assertThat(mission.finding(finding).getInt("contentVersion")).isEqualTo(2);
        assertThat(ok(mission.analyst().get(address(finding, "versions/1"))).getString("answers.overall"))
                .isEqualTo("good");
        assertThat(mission.events(finding, 2).getLast().type()).isEqualTo(FindingEdited.TYPE);
        assertThat(FieldMission.send(mission.phone(), other).statusCode()).isEqualTo(201);
        assertThat(mission.field().held()).isEmpty();
    }

    @Test
    void conflictingContentBecomesAFindingOfItsOwn() {
        String instanceId = newInstanceId();
        FieldMission.send(mission.phone(), submission("f", "1", instanceId, "<overall>good</overall>"));
        UUID first = mission.findingOf(instanceId);
        UUID held = hold(409, submission("f", "1", instanceId, "<overall>bad</overall>"));

        UUID second = accept(held, Map.of("as", "FINDING"));

        assertThat(second).isNotEqualTo(first);
        assertThat(mission.finding(first).getString("answers.overall")).isEqualTo("good");
        assertThat(mission.finding(second).getString("answers.overall")).isEqualTo("bad");
        assertThat(mission.finding(second).getString("instanceId")).isNotEqualTo(instanceId);
    }

    @Test
    void anOutdatedEditIsTakenAsTheNextVersion() {
        String first = newInstanceId();
        FieldMission.send(mission.phone(), submission("f", "1", first));
        UUID finding = mission.findingOf(first);
        FieldMission.send(mission.phone(), edit("f", "1", newInstanceId(), first, "<overall>good</overall>"));
        String late = newInstanceId();
        UUID held = hold(409, edit("f", "1", late, first, "<overall>bad</overall>"));

        assertThat(accept(held, Map.of("as", "EDIT"))).isEqualTo(finding);

        assertThat(mission.finding(finding).getInt("contentVersion")).isEqualTo(3);
        assertThat(mission.finding(finding).getString("instanceId")).isEqualTo(late);
        assertThat(mission.finding(finding).getString("answers.overall")).isEqualTo("bad");
    }

    @Test
    void anEditOfNothingIsGivenTheFindingItEdits() {
        UUID finding = mission.receive("<overall>good</overall>");
        UUID held = hold(404, edit("f", "1", newInstanceId(), newInstanceId(), "<overall>bad</overall>"));

        refused(decide(held, body(Map.of("as", "EDIT"))), 422, "held-not-acceptable");
        refused(decide(held, body(Map.of("as", "EDIT", "editOf", UUID.randomUUID()))), 404, "not-found");
        assertThat(accept(held, Map.of("as", "EDIT", "editOf", finding))).isEqualTo(finding);

        assertThat(mission.finding(finding).getString("answers.overall")).isEqualTo("bad");
    }

    @Test
    void anEditOfAnotherFormIsRefused() {
        UUID finding = mission.receive();
        mission.field().form(xform("g", "1"));
        UUID held = hold(404, edit("g", "1", newInstanceId(), newInstanceId()));

        refused(decide(held, body(Map.of("as", "EDIT", "editOf", finding))), 422, "held-not-acceptable");
    }

    @Test
    void aFindingThatCameAsJsonKeepsItsId() {
        UUID id = UUID.randomUUID();
        Map<String, Object> json = Map.of(
                "formId",
                "f",
                "formVersion",
                "0",
                "answers",
                Map.of("overall", "good"),
                "startedAt",
                "2022-11-20T03:00:00Z");
        mission.field()
                .head()
                .contentType("application/json")
                .body(json)
                .put(mission.field().api("/findings/" + id));

        assertThat(accept(onlyHeld(), Map.of("formVersion", "1"))).isEqualTo(id);

        assertThat(mission.finding(id).getString("startedAt")).isEqualTo("2022-11-20T03:00:00Z");
        assertThat(mission.field()
                        .head()
                        .contentType("application/json")
                        .body(json)
                        .put(mission.field().api("/findings/" + id))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameDecisionAgainChangesNothingAndAnotherIsRefused() {
        UUID held = hold(404, submission("f", "0", newInstanceId()));
        Map<String, Object> accept = body(Map.of("formVersion", "1"));
        JsonPath first = ok(decide(held, accept));

        JsonPath again = ok(decide(held, accept));

        assertThat(again.<Object>get()).isEqualTo(first.get());
        assertThat(mission.field().findings()).hasSize(1);
        refused(decide(held, Map.of("decision", "REJECTED", "reason", "Oh no")), 409, "held-decided");
        refused(decide(held, body(Map.of("formVersion", "1", "observerCode", "1"))), 409, "held-decided");
    }

    @Test
    void ofDecisionsAtOnceOneIsMade() throws Exception {
        UUID held = hold(404, submission("f", "0", newInstanceId()));

        List<Integer> answers = AtOnce.all(
                8,
                person -> decide(
                                held,
                                person % 2 == 0
                                        ? body(Map.of("formVersion", "1"))
                                        : Map.of("decision", "REJECTED", "reason", "Because"))
                        .statusCode());

        // Those who meant the decision that was made see it; the others are refused.
        assertThat(answers).filteredOn(status -> status == 200).hasSize(4);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
        assertThat(mission.field().findings()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatNobodyCanReadIsOnlyRejected() {
        FieldMission.postRaw(mission.phone().request(), mission.phone().base() + "/submission", "text/plain", "broken");
        FieldMission.send(mission.phone(), "<data id=\"f\" version=\"1\"><station>");
        List<Map<String, Object>> waiting = mission.field().held();
        assertThat(waiting).isNotEmpty().allMatch(held -> held.get("reason").equals("UNREADABLE"));

        for (Map<String, Object> held : waiting) {
            UUID id = UUID.fromString((String) held.get("heldId"));
            refused(
                    decide(id, body(Map.of("as", "FINDING", "formId", "f", "formVersion", "1"))),
                    422,
                    "held-not-acceptable");
            ok(decide(id, Map.of("decision", "REJECTED", "reason", "Sent again from the paper")));
        }
    }

    @Test
    void whatIsTooLongToTravelStaysHeld() {
        UUID held =
                hold(400, submission("f", "1", newInstanceId(), "<station>" + "x".repeat(2_000_000) + "</station>"));

        for (String as : List.of("FINDING", "EDIT")) {
            Response refused = decide(held, body(Map.of("as", as)));
            refused(refused, 422, "held-not-acceptable");
            assertThat(refused.jsonPath().getString("detail")).contains("more text than a finding can have");
        }

        assertThat(mission.field().findings()).isEmpty();
        assertThat(mission.field().held()).hasSize(1);
    }

    @Test
    void whatIsMissingMustBeNamedAndBeThere() {
        UUID held = hold(404, submission("f", "0", newInstanceId()));

        refused(decide(held, body(Map.of())), 422, "held-not-acceptable");
        refused(decide(held, body(Map.of("formVersion", "9"))), 422, "held-not-acceptable");
        refused(decide(held, body(Map.of("formVersion", "1", "observerCode", "77777"))), 422, "held-not-acceptable");
        refused(decide(held, body(Map.of("formVersion", "1", "teamCode", "9999"))), 422, "held-not-acceptable");
        refused(decide(held, body(Map.of("formVersion", "1", "stationCode", "999"))), 422, "held-not-acceptable");
        refused(decide(held, body(Map.of("formVersion", "1", "commissionCode", "9"))), 422, "held-not-acceptable");
        assertThat(mission.field().findings()).as("nothing is stored by halves").isEmpty();
        assertThat(mission.field().held()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"decision\": \"ACCEPTED\"}",
                "{\"decision\": \"ACCEPTED\", \"reason\": \" \"}",
                "{\"decision\": \"PERHAPS\", \"reason\": \"x\"}",
                "{\"decision\": \"REJECTED\", \"reason\": \"x\", \"teamCode\": \"0101\"}",
                "{\"decision\": \"ACCEPTED\", \"reason\": \"x\", \"formId\": \"a\\u0000\"}",
                "{\"decision\": \"ACCEPTED\", \"reason\": \"x\", \"editOf\": \"that one\"}"
            })
    void aDecisionOfTheWrongShapeIs400(String body) {
        UUID held = hold(404, submission("f", "0", newInstanceId()));

        refused(
                mission.analyst().body(body).put(mission.field().api("/held/" + held + "/decision")),
                400,
                "invalid-request");
    }

    @Test
    void whatIsNotHeldIs404AndNotEverybodyDecides() {
        refused(decide(UUID.randomUUID(), body(Map.of())), 404, "not-found");
        refused(
                mission.as("guard", "SECURITY_EXPERT")
                        .body(Map.of("decision", "REJECTED", "reason", "x"))
                        .put(mission.field().api("/held/" + UUID.randomUUID() + "/decision")),
                403,
                "forbidden");
    }

    /// @param status that the phone is told
    private UUID hold(int status, String xml) {
        assertThat(FieldMission.send(mission.phone(), xml).statusCode()).isEqualTo(status);
        return UUID.fromString((String) mission.field().held().getLast().get("heldId"));
    }

    private UUID onlyHeld() {
        List<Map<String, Object>> held = mission.field().held();
        assertThat(held).hasSize(1);
        return UUID.fromString((String) held.getFirst().get("heldId"));
    }

    private UUID heldWith(String instanceId) {
        return mission.field().held().stream()
                .filter(held -> instanceId.equals(held.get("instanceId")))
                .map(held -> UUID.fromString((String) held.get("heldId")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> body(Map<String, ?> mending) {
        Map<String, Object> body = new HashMap<>(mending);
        body.put("decision", "ACCEPTED");
        body.put("reason", "It belongs to us");
        return body;
    }

    private UUID accept(UUID held, Map<String, ?> mending) {
        return UUID.fromString(ok(decide(held, body(mending))).getString("findingId"));
    }

    private Response decide(UUID held, Map<String, ?> body) {
        return mission.as("coordinator", "LTO_COORDINATOR")
                .body(body)
                .put(mission.field().api("/held/" + held + "/decision"));
    }

    private String address(UUID finding, String path) {
        return mission.field().api("/findings/" + finding + "/" + path);
    }
}
