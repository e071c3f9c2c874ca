package org.scrutineer.findings.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.ChosenAnswer;
import org.scrutineer.contracts.findings.ConsolidationDecided;
import org.scrutineer.contracts.findings.ConsolidationState;
import org.scrutineer.findings.AtOnce;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// One station, several forms.
@QuarkusTest
class ConsolidationTest {

    private ReviewedMission mission;

    @BeforeEach
    void aMissionWithTwoFormsThatAskForTheStation() {
        mission = ReviewedMission.withForm();
        form("count", "COUNTING", Map.of("fields", Map.of("station", "station")));
        form("tab", "TABULATION", Map.of("fields", Map.of("commission", "station")));
    }

    @Test
    void showsWhereFindingsOfOnePlaceDiffer() {
        UUID first = send("count", "110530", "good");
        UUID second = send("count", "110530", "bad");
        send("count", "110531", "good");
        send("count", "110532", "good");
        send("count", "110532", "good");

        JsonPath places = list("");

        assertThat(places.getList("items.stationCode")).containsExactly("110530", "110532");
        assertThat(places.getList("items.purpose")).containsOnly("COUNTING");
        assertThat(places.getList("items.findings")).containsExactly(2, 2);
        assertThat(places.getList("items.conflicts")).containsExactly(1, 0);
        assertThat(places.getList("items.undecided")).containsExactly(1, 0);
        JsonPath record = record("COUNTING", "110530");
        assertThat(record.getList("findings.findingId")).containsExactly(second.toString(), first.toString());
        assertThat(record.getList("answers.questionCode")).containsExactly("overall");
        assertThat(record.getString("answers[0].value")).isEqualTo("bad");
        assertThat(record.getString("answers[0].chosenBy")).isEqualTo("RULE");
        assertThat(record.getBoolean("answers[0].conflicting")).isTrue();
        assertThat(record.getList("answers[0].given.value")).containsExactly("bad", "good");
    }

    @Test
    void anApprovedFindingLeadsAndARejectedOneSaysNothing() {
        UUID first = send("count", "110530", "good");
        UUID second = send("count", "110530", "bad");

        ok(mission.decide(first, "APPROVED", null));

        assertThat(record("COUNTING", "110530").getString("answers[0].value")).isEqualTo("good");
        ok(mission.act(mission.analyst(), first, "void", "Another station"));
        assertThat(record("COUNTING", "110530").getString("answers[0].value")).isEqualTo("bad");
        assertThat(list("").getList("items")).isEmpty();
        ok(mission.decide(second, "REJECTED", "Another station too"));
        refused(get("COUNTING", "110530"), 404, "not-consolidated");
    }

    @Test
    void resultsInQuarantineSayNothingAboutTheStation() {
        form("res", "COUNTING", Map.of("results", List.of("overall"), "fields", Map.of("station", "station")));
        UUID first = send("res", "110530", "good");
        UUID second = send("res", "110530", "bad");

        ok(mission.act(
                mission.as("security", "HEAD_OF_MISSION"),
                second,
                "quarantine",
                Map.of("scope", "RESULTS_ONLY", "reason", "Figures do not add up")));

        JsonPath record = record("COUNTING", "110530");
        assertThat(record.getList("findings")).hasSize(2);
        assertThat(record.getString("answers[0].value")).isEqualTo("good");
        assertThat(record.getString("answers[0].findingId")).isEqualTo(first.toString());
        assertThat(record.getList("answers[0].given.value")).containsExactly("good");
        assertThat(list("").getList("items.conflicts")).containsExactly(0);
        refused(
                decide(
                        "COUNTING",
                        "110530",
                        seen("COUNTING", "110530"),
                        Map.of("findingId", second, "reason", "The photo")),
                400,
                "invalid-request");
    }

    @Test
    void aPersonsDecisionIsKeptWhenFurtherFindingsArrive() {
        UUID first = send("count", "110530", "good");
        send("count", "110530", "bad");

        Response decided = decide(
                "COUNTING", "110530", seen("COUNTING", "110530"), Map.of("findingId", first, "reason", "The photo"));

        JsonPath record = ok(decided);
        assertThat(decided.header("ETag")).startsWith("\"1-").isEqualTo(seen("COUNTING", "110530"));
        assertThat(record.getString("answers[0].value")).isEqualTo("good");
        assertThat(record.getString("answers[0].findingId")).isEqualTo(first.toString());
        assertThat(record.getString("answers[0].chosenBy")).isEqualTo("PERSON");
        assertThat(record.getString("answers[0].decision.author")).isEqualTo("analyst");
        assertThat(record.getString("answers[0].decision.reason")).isEqualTo("The photo");
        assertThat(record.getBoolean("answers[0].decision.outdated")).isFalse();
        assertThat(list("").getList("items.undecided")).containsExactly(0);
        UUID third = send("count", "110530", "very_bad");
        ok(mission.decide(third, "APPROVED", null));
        record = record("COUNTING", "110530");
        assertThat(record.getList("findings")).hasSize(3);
        assertThat(record.getString("answers[0].value")).isEqualTo("good");
        assertThat(record.getBoolean("answers[0].decision.outdated")).isTrue();
        assertThat(list("").getList("items.undecided")).containsExactly(1);
    }

    @Test
    void aFindingThatComesBackMarksTheDecisionToBeLookedAtAgain() {
        send("count", "110530", "good");
        UUID voided = send("count", "110530", "bad");
        ok(mission.act(mission.analyst(), voided, "void", "Another station"));
        ok(decide(
                "COUNTING",
                "110530",
                seen("COUNTING", "110530"),
                Map.of("value", "very_good", "reason", "The protocol")));
        assertThat(record("COUNTING", "110530").getBoolean("answers[0].decision.outdated"))
                .isFalse();

        ok(mission.act(mission.analyst(), voided, "restore", "It was this one"));

        assertThat(record("COUNTING", "110530").getBoolean("answers[0].decision.outdated"))
                .isTrue();
        assertThat(list("").getList("items.undecided")).containsExactly(1);
    }

    @Test
    void whatIsAcceptedFromTheHeldInboxMarksTheDecisionToBeLookedAtAgain() {
        FieldMission.send(
                mission.phone(),
                submission("count", "0", newInstanceId(), "<station>110530</station><overall>very_bad</overall>"));
        Object held = mission.field().held().getFirst().get("heldId");
        send("count", "110530", "good");
        send("count", "110530", "bad");
        ok(decide(
                "COUNTING",
                "110530",
                seen("COUNTING", "110530"),
                Map.of("value", "very_good", "reason", "The protocol")));

        ok(mission.analyst()
                .body(Map.of("decision", "ACCEPTED", "reason", "Same questions", "formVersion", "1"))
                .put(mission.field().api("/held/" + held + "/decision")));

        JsonPath record = record("COUNTING", "110530");
        assertThat(record.getList("findings")).hasSize(3);
        assertThat(record.getBoolean("answers[0].decision.outdated")).isTrue();
    }

    @Test
    void decisionsArePublishedAndCanBeLeftToTheRuleAgain() {
        UUID first = send("count", "110530", "good");
        send("count", "110530", "bad");
        ok(decide("COUNTING", "110530", seen("COUNTING", "110530"), Map.of("findingId", first, "reason", "The photo")));
        ok(decide(
                "COUNTING",
                "110530",
                seen("COUNTING", "110530"),
                Map.of("value", "very_good", "reason", "The protocol")));

        JsonPath record =
                ok(decide("COUNTING", "110530", seen("COUNTING", "110530"), Map.of("reason", "Too early to say")));

        assertThat(record.getString("answers[0].chosenBy")).isEqualTo("RULE");
        assertThat(record.getString("answers[0].value")).isEqualTo("bad");
        List<ConsolidationState> states = TestTopics.awaitEvents(
                        Topics.FINDINGS_CONSOLIDATION,
                        event -> event.key().equals(mission.id() + "/COUNTING/110530"),
                        3)
                .stream()
                .map(event -> event.as(ConsolidationDecided.class).consolidation())
                .toList();
        assertThat(states).extracting(ConsolidationState::version).containsExactly(1L, 2L, 3L);
        assertThat(states)
                .extracting(ConsolidationState::answers)
                .containsExactly(
                        List.of(new ChosenAnswer("overall", "good", first)),
                        List.of(new ChosenAnswer("overall", "very_good", null)),
                        List.of());
        assertThat(states).extracting(ConsolidationState::stationCode).containsOnly("110530");
    }

    @Test
    void eventsSayNothingAboutWhoDecidedAndWhy() {
        send("count", "110530", "good");
        ok(decide("COUNTING", "110530", seen("COUNTING", "110530"), Map.of("value", "bad", "reason", "The protocol")));

        PublishedEvent event = TestTopics.awaitEvent(
                Topics.FINDINGS_CONSOLIDATION, published -> mission.id().equals(published.missionId()));

        assertThat(event.payload().toString()).doesNotContain("analyst", "protocol");
    }

    @Test
    void ofDecisionsAtOnceOneIsMade() throws Exception {
        send("count", "110530", "good");
        String seen = seen("COUNTING", "110530");

        List<Integer> answers = AtOnce.all(
                8,
                person -> decide("COUNTING", "110530", seen, Map.of("value", "v" + person, "reason", "Because"))
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(7);
    }

    @Test
    void tabulationIsConsolidatedByCommission() {
        send("tab", "1114", "good");
        send("tab", "1114", "bad");

        JsonPath places = list("");

        assertThat(places.getList("items.commissionCode")).containsExactly("1114");
        assertThat(places.getList("items.stationCode")).containsExactly((Object) null);
        assertThat(record("TABULATION", "1114").getList("findings")).hasSize(2);
    }

    @Test
    void placesPageByCodeAndAreFilteredByPurpose() {
        for (String station : List.of("110533", "110531", "110532")) {
            send("count", station, "good");
            send("count", station, "bad");
        }
        send("tab", "1114", "good");
        send("tab", "1114", "bad");

        JsonPath first = list("?purpose=COUNTING&limit=2");
        JsonPath second = list("?purpose=COUNTING&limit=2&after=" + first.getString("next"));

        assertThat(first.getList("items.stationCode")).containsExactly("110531", "110532");
        assertThat(second.getList("items.stationCode")).containsExactly("110533");
        assertThat(second.getString("next")).isNull();
        assertThat(list("?purpose=VOTING").getList("items")).isEmpty();
        refused(mission.analyst().get(address("?after=YQ")), 400, "invalid-request");
        refused(mission.analyst().get(address("?after=!")), 400, "invalid-request");
    }

    @Test
    void anEditCountsInItsNewestVersion() {
        String instanceId = newInstanceId();
        FieldMission.send(
                mission.phone(),
                submission("count", "1", instanceId, "<station>110530</station><overall>good</overall>"));
        send("count", "110530", "bad");

        FieldMission.send(
                mission.phone(),
                edit(
                        "count",
                        "1",
                        newInstanceId(),
                        instanceId,
                        "<station>110530</station><overall>very_good</overall>"));

        assertThat(record("COUNTING", "110530").getList("answers[0].given.value"))
                .containsExactly("very_good", "bad");
    }

    @Test
    void whatWasNotSeenIsNotDecidedAbout() {
        String instanceId = newInstanceId();
        FieldMission.send(
                mission.phone(),
                submission("count", "1", instanceId, "<station>110530</station><overall>good</overall>"));
        UUID finding = mission.findingOf(instanceId);
        String seen = seen("COUNTING", "110530");
        FieldMission.send(
                mission.phone(),
                edit("count", "1", newInstanceId(), instanceId, "<station>110530</station><overall>bad</overall>"));
        Map<String, Object> choice = Map.of("findingId", finding, "reason", "The photo");

        refused(decide("COUNTING", "110530", seen, choice), 412, "outdated-version");

        String seenThen = seen("COUNTING", "110530");
        send("count", "110530", "very_bad");
        refused(decide("COUNTING", "110530", seenThen, choice), 412, "outdated-version");
        assertThat(ok(decide("COUNTING", "110530", seen("COUNTING", "110530"), choice))
                        .getString("answers[0].value"))
                .isEqualTo("bad");
    }

    @Test
    void refusesWhatMakesNoSense() {
        UUID finding = send("count", "110530", "good");
        Map<String, Object> reason = Map.of("value", "bad", "reason", "x");

        refused(get("COUNTING", "999999"), 404, "not-consolidated");
        refused(get("LUNCH", "110530"), 404, "not-found");
        refused(decide("COUNTING", "999999", "\"0\"", reason), 404, "not-consolidated");
        refused(decide("COUNTING", "110530", "\"7\"", reason), 412, "outdated-version");
        refused(
                mission.analyst().body(reason).put(address("/COUNTING/110530/answers/overall")),
                428,
                "version-required");
        refused(
                mission.analyst()
                        .header("If-Match", seen("COUNTING", "110530"))
                        .body(reason)
                        .put(address("/COUNTING/110530/answers/colour")),
                422,
                "unknown-question");
        refused(
                decide(
                        "COUNTING",
                        "110530",
                        seen("COUNTING", "110530"),
                        Map.of("findingId", UUID.randomUUID(), "reason", "x")),
                400,
                "invalid-request");
        refused(
                decide(
                        "COUNTING",
                        "110530",
                        seen("COUNTING", "110530"),
                        Map.of("findingId", finding, "value", "bad", "reason", "x")),
                400,
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\": \"bad\"}",
                "{\"value\": \"a\\u0000b\", \"reason\": \"x\"}",
                "{\"findingId\": \"that one\", \"reason\": \"x\"}"
            })
    void aDecisionOfTheWrongShapeIs400(String body) {
        send("count", "110530", "good");

        refused(
                mission.analyst()
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .put(address("/COUNTING/110530/answers/overall")),
                400,
                "invalid-request");
    }

    private void form(String formId, String purpose, Map<String, ?> marks) {
        FieldMission field = mission.field();
        Response uploaded = field.upload(purpose, xform(formId, "1").getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
        ok(field.head()
                .contentType("application/json")
                .body(marks)
                .put(field.api("/forms/" + formId + "/versions/1/marks")));
        field.publish(formId, "1");
    }

    private UUID send(String formId, String place, String overall) {
        String instanceId = newInstanceId();
        FieldMission.send(
                mission.phone(),
                submission(
                        formId, "1", instanceId, "<station>" + place + "</station><overall>" + overall + "</overall>"));
        return mission.findingOf(instanceId);
    }

    private JsonPath list(String query) {
        return ok(mission.analyst().get(address(query)));
    }

    private JsonPath record(String purpose, String place) {
        return ok(get(purpose, place));
    }

    private Response get(String purpose, String place) {
        return mission.analyst().get(address("/" + purpose + "/" + place));
    }

    /// The entity tag somebody would have seen.
    private String seen(String purpose, String place) {
        return get(purpose, place).header("ETag");
    }

    private Response decide(String purpose, String place, String seen, Map<String, ?> body) {
        return mission.analyst()
                .header("If-Match", seen)
                .body(body)
                .put(address("/" + purpose + "/" + place + "/answers/overall"));
    }

    private String address(String rest) {
        return mission.field().api("/consolidations" + rest);
    }
}
