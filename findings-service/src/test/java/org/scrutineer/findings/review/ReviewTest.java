package org.scrutineer.findings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.ReviewedMission.state;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.findings.FindingQuarantined;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingReleased;
import org.scrutineer.contracts.findings.FindingRestored;
import org.scrutineer.contracts.findings.FindingReview;
import org.scrutineer.contracts.findings.FindingReviewed;
import org.scrutineer.contracts.findings.FindingVoided;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.findings.TestForm;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// Decisions about one finding.
@QuarkusTest
class ReviewTest {

    private ReviewedMission mission;

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = ReviewedMission.withForm();
    }

    @Test
    void aFindingIsReceivedUntilSomebodyDecides() {
        UUID finding = mission.receive("<overall>good</overall>");

        JsonPath review = mission.review(finding);

        assertThat(review.getString("state")).isEqualTo("RECEIVED");
        assertThat(review.getBoolean("awaitsReview")).isTrue();
        assertThat(review.getBoolean("counts")).isTrue();
        assertThat(mission.seen(finding)).isEqualTo("\"1\"");
    }

    @Test
    void anApprovalIsPublishedWithTheWholeFinding() {
        UUID finding = mission.receive("<overall>good</overall>");

        Response approved = mission.decide(finding, "APPROVED", null);

        assertThat(ok(approved).getString("state")).isEqualTo("APPROVED");
        assertThat(approved.header("ETag")).isEqualTo("\"2\"");
        assertThat(mission.review(finding).getBoolean("awaitsReview")).isFalse();
        List<PublishedEvent> events = mission.events(finding, 2);
        assertThat(events).extracting(PublishedEvent::type).containsExactly(FindingReceived.TYPE, FindingReviewed.TYPE);
        PublishedEvent event = events.getLast();
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(state(event).review()).isEqualTo(new FindingReview("APPROVED", false, null));
        assertThat(state(event).answers()).containsEntry("overall", "good");
        assertThat(event.payload().toString()).doesNotContain("analyst");
    }

    @Test
    void aRejectionNeedsAReasonAndTakesTheFindingOutOfTheFigures() {
        UUID finding = mission.receive();

        refused(mission.decide(finding, "REJECTED", null), 400, "invalid-request");
        refused(mission.decide(finding, "REJECTED", "  "), 400, "invalid-request");
        JsonPath review = ok(mission.decide(finding, "REJECTED", "Copied from the station next door"));

        assertThat(review.getBoolean("counts")).isFalse();
        assertThat(mission.field().findings().getFirst()).containsEntry("review", "REJECTED");
    }

    @Test
    void aDecisionCanBeTakenBackAndTheJournalKeepsBoth() {
        UUID finding = mission.receive();
        mission.decide(finding, "REJECTED", "Wrong station");

        JsonPath review = ok(mission.decide(finding, "RECEIVED", "It was the right one"));

        assertThat(review.getString("state")).isEqualTo("RECEIVED");
        assertThat(review.getBoolean("awaitsReview")).isTrue();
        JsonPath journal = journal(finding);
        assertThat(journal.getList("items.kind")).containsExactly("REJECTED", "OPENED_AGAIN");
        assertThat(journal.getList("items.note")).containsExactly("Wrong station", "It was the right one");
        assertThat(journal.getList("items.author")).containsOnly("analyst");
    }

    @Test
    void voidKeepsEverythingAndRestoreBringsItBack() {
        UUID finding = mission.receive("<overall>good</overall>");
        mission.decide(finding, "APPROVED", null);

        JsonPath voided = ok(mission.act(mission.analyst(), finding, "void", "Sent twice"));

        assertThat(voided.getBoolean("voided")).isTrue();
        assertThat(voided.getBoolean("counts")).isFalse();
        assertThat(mission.finding(finding).getString("answers.overall")).isEqualTo("good");
        refused(mission.decide(finding, "APPROVED", null), 409, "review-not-allowed");
        refused(mission.act(mission.analyst(), finding, "void", "Again"), 409, "review-not-allowed");
        JsonPath restored = ok(mission.act(mission.analyst(), finding, "restore", "It was no duplicate"));
        assertThat(restored.getBoolean("voided")).isFalse();
        assertThat(restored.getString("state")).isEqualTo("APPROVED");
        refused(mission.act(mission.analyst(), finding, "restore", "Again"), 409, "review-not-allowed");
        assertThat(mission.events(finding, 4))
                .extracting(PublishedEvent::type)
                .containsExactly(FindingReceived.TYPE, FindingReviewed.TYPE, FindingVoided.TYPE, FindingRestored.TYPE);
    }

    @Test
    void aQuarantineIsReleasedBySomebodyElse() {
        UUID finding = mission.receive();

        JsonPath kept = ok(mission.act(
                mission.analyst(),
                finding,
                "quarantine",
                Map.of("scope", "RESULTS_ONLY", "reason", "Figures do not add up")));

        assertThat(kept.getString("quarantine")).isEqualTo("RESULTS_ONLY");
        assertThat(kept.getList("quarantinedBy")).isEqualTo(List.of("analyst"));
        assertThat(kept.getBoolean("counts")).isTrue();
        refused(mission.act(mission.analyst(), finding, "release", "Fine after all"), 403, "second-person-needed");
        JsonPath released =
                ok(mission.act(mission.as("deputy", "DEPUTY_HEAD"), finding, "release", "Compared with the photo"));
        assertThat(released.getString("quarantine")).isNull();
        List<PublishedEvent> events = mission.events(finding, 3);
        assertThat(events)
                .extracting(PublishedEvent::type)
                .containsExactly(FindingReceived.TYPE, FindingQuarantined.TYPE, FindingReleased.TYPE);
        assertThat(state(events.get(1)).review()).isEqualTo(new FindingReview("RECEIVED", false, "RESULTS_ONLY"));
    }

    @Test
    void whoSetAQuarantineDoesNotReleaseItBecauseSomebodyElseWidenedIt() {
        UUID finding = mission.receive();
        mission.act(mission.analyst(), finding, "quarantine", Map.of("scope", "RESULTS_ONLY", "reason", "Odd"));

        JsonPath widened = ok(mission.act(
                mission.as("deputy", "DEPUTY_HEAD"),
                finding,
                "quarantine",
                Map.of("scope", "ALL", "reason", "The photo is of another station")));

        assertThat(widened.getList("quarantinedBy")).isEqualTo(List.of("analyst", "deputy"));
        refused(mission.act(mission.analyst(), finding, "release", "It is not"), 403, "second-person-needed");
        refused(
                mission.act(mission.as("deputy", "DEPUTY_HEAD"), finding, "release", "It is not"),
                403,
                "second-person-needed");
        JsonPath released = ok(mission.act(mission.as("head", "HEAD_OF_MISSION"), finding, "release", "It is not"));
        assertThat(released.getList("quarantinedBy")).isEmpty();
    }

    @Test
    void aQuarantineMayBeWidenedButNotNarrowed() {
        UUID finding = mission.receive();
        mission.act(mission.analyst(), finding, "quarantine", Map.of("scope", "RESULTS_ONLY", "reason", "Odd"));

        JsonPath all = ok(mission.act(
                mission.analyst(), finding, "quarantine", Map.of("scope", "ALL", "reason", "Odder than we thought")));

        assertThat(all.getBoolean("counts")).isFalse();
        refused(
                mission.act(
                        mission.analyst(),
                        finding,
                        "quarantine",
                        Map.of("scope", "RESULTS_ONLY", "reason", "Less odd")),
                409,
                "review-not-allowed");
    }

    @Test
    void anEditByThePhoneOpensTheReviewAgainButARejectionStands() {
        String approved = TestForm.newInstanceId();
        String rejected = TestForm.newInstanceId();
        FieldMission.send(mission.phone(), TestForm.submission("f", "1", approved));
        FieldMission.send(mission.phone(), TestForm.submission("f", "1", rejected));
        UUID first = mission.findingOf(approved);
        UUID second = mission.findingOf(rejected);
        mission.decide(first, "APPROVED", null);
        mission.decide(second, "REJECTED", "Nobody was there");

        FieldMission.send(mission.phone(), TestForm.edit("f", "1", TestForm.newInstanceId(), approved));
        FieldMission.send(mission.phone(), TestForm.edit("f", "1", TestForm.newInstanceId(), rejected));

        assertThat(mission.review(first).getString("state")).isEqualTo("EDITED");
        assertThat(mission.review(first).getBoolean("awaitsReview")).isTrue();
        assertThat(mission.review(second).getString("state")).isEqualTo("REJECTED");
        assertThat(mission.review(second).getBoolean("awaitsReview")).isTrue();
        assertThat(state(mission.events(second, 3).getLast()).review().state()).isEqualTo("REJECTED");
    }

    @Test
    void aDecisionNeedsTheVersionThatWasSeen() {
        UUID finding = mission.receive();
        String seen = mission.seen(finding);
        mission.decide(finding, "APPROVED", null);

        refused(mission.decide(mission.analyst(), finding, seen, "REJECTED", "Late"), 412, "outdated-version");
        refused(
                mission.analyst()
                        .body(Map.of("state", "APPROVED"))
                        .put(mission.field().api("/findings/" + finding + "/review")),
                428,
                "version-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\": \"SPLENDID\"}",
                "{\"state\": \"EDITED\", \"reason\": \"By hand\", \"colour\": \"red\"}",
                "{\"state\": \"REJECTED\", \"reason\": \"a\\u0000b\"}",
                "["
            })
    void aDecisionOfTheWrongShapeIs400(String body) {
        UUID finding = mission.receive();

        refused(
                mission.analyst()
                        .header("If-Match", "\"1\"")
                        .body(body)
                        .put(mission.field().api("/findings/" + finding + "/review")),
                400,
                "invalid-request");
    }

    @Test
    void nobodyMakesAFindingEditedByHand() {
        UUID finding = mission.receive();

        refused(mission.decide(finding, "EDITED", "It looks edited"), 409, "review-not-allowed");
    }

    @Test
    void whatIsNotThereIs404() {
        UUID nothing = UUID.randomUUID();

        refused(mission.analyst().get(mission.field().api("/findings/" + nothing + "/review")), 404, "not-found");
        refused(mission.decide(mission.analyst(), nothing, "\"1\"", "APPROVED", null), 404, "not-found");
    }

    @Test
    void rolesDoWhatTheirTablesSay() {
        UUID finding = mission.receive();

        refused(
                mission.decide(mission.as("guard", "SECURITY_EXPERT"), finding, "\"1\"", "APPROVED", null),
                403,
                "forbidden");
        refused(
                mission.act(mission.as("coordinator", "LTO_COORDINATOR"), finding, "void", "Sent twice"),
                403,
                "forbidden");
        ok(mission.decide(mission.as("coordinator", "LTO_COORDINATOR"), finding, "\"1\"", "HAS_ISSUES", "No station"));
    }

    private JsonPath journal(UUID finding) {
        return ok(mission.analyst().get(mission.field().api("/findings/" + finding + "/review/entries")));
    }
}
