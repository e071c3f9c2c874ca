package org.scrutineer.findings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.AtOnce;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.ReviewedMission;

/// Findings that are one reviewer's for a while, and reviewers who do things at the same moment.
@QuarkusTest
class BatchTest {

    private ReviewedMission mission;

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void aMissionWithAForm() {
        mission = ReviewedMission.withForm();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 20})
    void reviewersWhoTakeAtOnceNeverHoldTheSameFinding(int reviewers) throws Exception {
        List<String> all = receive(40);

        List<List<String>> batches = AtOnce.all(reviewers, reviewer -> {
            JsonPath batch = ok(take("reviewer-" + reviewer, UUID.randomUUID(), Map.of("size", 5)));
            return batch.<String>getList("items.findingId");
        });

        List<String> taken = new ArrayList<>();
        batches.forEach(taken::addAll);
        assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
        assertThat(batches).allMatch(batch -> batch.size() <= 5);
        List<String> rest =
                ok(take("last", UUID.randomUUID(), Map.of("size", 100))).getList("items.findingId");
        taken.addAll(rest);
        assertThat(new HashSet<>(taken)).hasSameSizeAs(taken).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void ofDecisionsOnOneVersionExactlyOneIsMade(int reviewers) throws Exception {
        UUID finding = mission.receive();
        String seen = mission.seen(finding);

        List<Integer> answers = AtOnce.all(
                reviewers,
                reviewer -> mission.decide(
                                mission.as("reviewer-" + reviewer, "STATISTICAL_ANALYST"),
                                finding,
                                seen,
                                reviewer % 2 == 0 ? "APPROVED" : "REJECTED",
                                "Because")
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(reviewers - 1);
        assertThat(journal(finding)).hasSize(1);
        assertThat(mission.review(finding).getInt("version")).isEqualTo(2);
        assertThat(mission.events(finding, 2)).hasSize(2);
    }

    @Test
    void editsByThePhoneAndDecisionsAtOnceLoseNothing() throws Exception {
        String instanceId = newInstanceId();
        FieldMission.send(mission.phone(), submission("f", "1", instanceId, "<overall>good</overall>"));
        UUID finding = mission.findingOf(instanceId);
        String seen = mission.seen(finding);

        List<Integer> answers = AtOnce.all(8, person -> switch (person % 4) {
            case 0 ->
                FieldMission.send(
                                mission.phone(), edit("f", "1", newInstanceId(), instanceId, "<overall>bad</overall>"))
                        .statusCode();
            case 1 ->
                mission.analyst()
                        .header("If-Match", seen)
                        .body(Map.of("answers", Map.of("station", "1"), "reason", "Read"))
                        .post(mission.field().api("/findings/" + finding + "/corrections"))
                        .statusCode();
            default ->
                mission.decide(mission.analyst(), finding, seen, "APPROVED", null)
                        .statusCode();
        });

        assertThat(answers).allMatch(status -> status == 200 || status == 201 || status == 409 || status == 412);
        JsonPath versions = ok(mission.analyst().get(mission.field().api("/findings/" + finding + "/versions")));
        assertThat(versions.<Boolean>getList("items.current"))
                .filteredOn(current -> current)
                .hasSize(1);
        assertThat(mission.finding(finding).getString("answers.overall")).isEqualTo("bad");
    }

    @Test
    void nobodyElseDecidesOnWhatSomebodyHolds() {
        UUID finding = mission.receive();
        ok(take("one", UUID.randomUUID(), Map.of()));

        refused(decide("other", finding), 409, "finding-leased");
        refused(
                mission.as("other", "STATISTICAL_ANALYST")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("answers", Map.of("station", "1"), "reason", "Read"))
                        .post(mission.field().api("/findings/" + finding + "/corrections")),
                409,
                "finding-leased");
        assertThat(mission.review(finding).getString("lease.holder")).isEqualTo("one");
        ok(decide("one", finding));
        assertThat(mission.review(finding).getString("lease")).isNull();
    }

    @Test
    void whatIsUrgentDoesNotWaitForTheHolder() {
        UUID finding = mission.receive();
        ok(take("one", UUID.randomUUID(), Map.of()));

        ok(mission.act(mission.as("deputy", "DEPUTY_HEAD"), finding, "void", "A test form"));

        refused(
                mission.decide(mission.as("one", "STATISTICAL_ANALYST"), finding, "\"1\"", "APPROVED", null),
                412,
                "outdated-version");
    }

    @Test
    void whatIsDecidedLeavesTheBatchAndComesBackWhenItIsEdited() {
        String instanceId = newInstanceId();
        FieldMission.send(mission.phone(), submission("f", "1", instanceId));
        UUID finding = mission.findingOf(instanceId);
        UUID batch = UUID.randomUUID();
        ok(take("one", batch, Map.of()));
        ok(decide("one", finding));

        refused(mission.as("one", "STATISTICAL_ANALYST").get(address(batch)), 404, "not-found");
        assertThat(ok(take("one", UUID.randomUUID(), Map.of())).getList("items"))
                .isEmpty();
        FieldMission.send(mission.phone(), edit("f", "1", newInstanceId(), instanceId));
        assertThat(ok(take("one", UUID.randomUUID(), Map.of())).<String>getList("items.findingId"))
                .containsExactly(finding.toString());
    }

    @Test
    void theSameIdAgainGivesTheSameBatchToItsHolderOnly() {
        receive(3);
        UUID batch = UUID.randomUUID();

        JsonPath first = ok(take("one", batch, Map.of("size", 2)));
        JsonPath again = ok(take("one", batch, Map.of("size", 2)));

        assertThat(first.getList("items")).hasSize(2);
        assertThat(again.<Object>get()).isEqualTo(first.get());
        assertThat(first.getString("expiresAt")).isNotNull();
        assertThat(ok(mission.as("one", "STATISTICAL_ANALYST").get(address(batch)))
                        .<Object>get())
                .isEqualTo(first.get());
        refused(take("other", batch, Map.of()), 409, "finding-leased");
        refused(mission.as("other", "STATISTICAL_ANALYST").get(address(batch)), 404, "not-found");
    }

    @Test
    void aBatchThatRanOutIsTakenByOthers() throws SQLException {
        List<String> findings = receive(2);
        UUID batch = UUID.randomUUID();
        ok(take("one", batch, Map.of()));

        runOut(batch);

        assertThat(ok(take("other", UUID.randomUUID(), Map.of())).<String>getList("items.findingId"))
                .isEqualTo(findings);
        refused(mission.as("one", "STATISTICAL_ANALYST").post(address(batch) + "/renew"), 404, "not-found");
        refused(decide("one", UUID.fromString(findings.getFirst())), 409, "finding-leased");
    }

    @Test
    void aBatchIsRenewedAlsoAfterItRanOutWhileNobodyTookIt() throws SQLException {
        receive(2);
        UUID batch = UUID.randomUUID();
        ok(take("one", batch, Map.of()));
        runOut(batch);

        JsonPath renewed = ok(mission.as("one", "STATISTICAL_ANALYST").post(address(batch) + "/renew"));

        assertThat(renewed.getList("items")).hasSize(2);
        assertThat(ok(take("other", UUID.randomUUID(), Map.of())).getList("items"))
                .isEmpty();
        refused(mission.as("other", "STATISTICAL_ANALYST").post(address(batch) + "/renew"), 404, "not-found");
    }

    @Test
    void whatIsGivenBackIsFree() {
        List<String> findings = receive(2);
        UUID batch = UUID.randomUUID();
        ok(take("one", batch, Map.of()));

        assertThat(mission.as("other", "STATISTICAL_ANALYST")
                        .delete(address(batch))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ok(take("other", UUID.randomUUID(), Map.of())).getList("items"))
                .as("nobody gives back what is another's")
                .isEmpty();
        assertThat(mission.as("one", "STATISTICAL_ANALYST")
                        .delete(address(batch))
                        .statusCode())
                .isEqualTo(204);

        assertThat(ok(take("other", UUID.randomUUID(), Map.of())).<String>getList("items.findingId"))
                .isEqualTo(findings);
    }

    @Test
    void aReviewerTakesOnlyWhatWasAskedFor() {
        mission.field().form(xform("g", "1"));
        receive(1);
        FieldMission.send(mission.phone(), submission("g", "1", newInstanceId()));

        assertThat(ok(take("one", UUID.randomUUID(), Map.of("form", "g"))).<String>getList("items.formId"))
                .containsExactly("g");
        assertThat(ok(take("one", UUID.randomUUID(), Map.of("region", "KZ-11"))).getList("items"))
                .isEmpty();
        assertThat(ok(take("one", UUID.randomUUID(), Map.of("team", "0101", "area", "01")))
                        .getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"size\": 0}", "{\"size\": 101}", "{\"form\": \"a\\u0000\"}", "{\"colour\": 1}", "["})
    void aRequestOfTheWrongShapeIs400(String body) {
        refused(mission.analyst().body(body).put(address(UUID.randomUUID())), 400, "invalid-request");
    }

    private List<String> receive(int findings) {
        for (int i = 0; i < findings; i++) {
            FieldMission.send(mission.phone(), submission("f", "1", newInstanceId()));
        }
        return mission.field().findings().stream()
                .map(finding -> (String) finding.get("findingId"))
                .toList();
    }

    private Response take(String reviewer, UUID batch, Map<String, ?> wanted) {
        return mission.as(reviewer, "STATISTICAL_ANALYST").body(wanted).put(address(batch));
    }

    private Response decide(String reviewer, UUID finding) {
        return mission.decide(
                mission.as(reviewer, "STATISTICAL_ANALYST"), finding, mission.seen(finding), "APPROVED", null);
    }

    private List<Object> journal(UUID finding) {
        return ok(mission.analyst().get(mission.field().api("/findings/" + finding + "/review/entries")))
                .getList("items");
    }

    private String address(UUID batch) {
        return mission.field().api("/review-batches/" + batch);
    }

    /// As if time had passed.
    private void runOut(UUID batch) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "update review_lease set expires_at = clock_timestamp() - interval '1 second'"
                                + " where batch_id = ?")) {
            statement.setObject(1, batch);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
