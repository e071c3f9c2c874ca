package org.scrutineer.findings.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.AssessmentState;
import org.scrutineer.contracts.findings.FindingAssessed;
import org.scrutineer.contracts.findings.Flag;
import org.scrutineer.findings.AtOnce;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.assessment.JudgedMission;
import org.scrutineer.findings.audit.AuditTrail;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

/// A reviewer types the protocol of a finding again, from its photo, and what follows from that.
@QuarkusTest
class SecondEntryTest {

    private static final String ANALYST = "STATISTICAL_ANALYST";

    /// One for all tests: each looks at its own finding only.
    private static @Nullable JudgedMission shared;

    private JudgedMission judged;
    private FieldMission mission;
    private UUID finding;

    /// The kit's count: 1042 ballots in the boxes, 4 of them invalid.
    @BeforeEach
    void aCount() {
        if (shared == null) {
            shared = JudgedMission.with("c");
        }
        judged = shared;
        mission = judged.mission();
        finding = judged.put("c", Map.of("C_r_inbox", "1042", "C_r_invalid", "4"));
    }

    @Test
    void beforeTheFirstThereIsAnEmptyOneAndTheRuleIsMissing() {
        Response none = analyst().get(address(""));

        assertThat(none.header("ETag")).isEqualTo("\"0\"");
        assertThat(ok(none).getMap("figures")).isEmpty();
        assertThat(none.jsonPath().getInt("version")).isZero();
        assertThat(none.jsonPath().getString("author")).isNull();
        assertThat(judged.results(finding)).containsEntry("X13", "MISSING");
        assertThat(judged.explanation(finding, "X13"))
                .isEqualTo("the photo of the protocol was not typed a second time");
    }

    @Test
    void namesWhatDiffersAndFlagsIt() {
        awaitResult("MISSING");
        Response entered = enter("\"0\"", Map.of("C_r_inbox", 1024, "C_r_invalid", 4));

        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(200);
        assertThat(entered.header("ETag")).isEqualTo("\"1\"");
        JsonPath view = ok(analyst().get(address("")));
        assertThat(view.getMap("figures")).isEqualTo(Map.of("C_r_inbox", 1024, "C_r_invalid", 4));
        assertThat(view.getString("author")).isEqualTo("analyst");
        assertThat(view.getString("enteredAt")).isNotBlank();
        assertThat(view.getInt("contentVersion")).isEqualTo(1);
        assertThat(view.getList("differing"))
                .isEqualTo(List.of(Map.of("code", "C_r_inbox", "typed", 1042, "entered", 1024)));
        awaitResult("FLAGGED");
        assertThat(judged.explanation(finding, "X13")).isEqualTo("protocol.differing = C_r_inbox");
        AssessmentState told = TestTopics.awaitEvent(
                        Topics.FINDINGS_ASSESSMENT,
                        event -> event.key().equals(finding.toString())
                                && event.payload().toString().contains("\"X13\",\"ruleVersion\""))
                .as(FindingAssessed.class)
                .assessment();
        assertThat(told.flags()).extracting(Flag::rule).contains("X13");
        assertThat(ok(mission.head().get(mission.api("/findings/" + finding))).getString("answers.C_r_inbox"))
                .as("what was sent stays")
                .isEqualTo("1042");
    }

    @Test
    void aChangedEntryTakesTheFlagAwayAndKeepsTheOneBefore() {
        enter("\"0\"", Map.of("C_r_inbox", 1024));
        awaitResult("FLAGGED");

        assertThat(enter("\"1\"", Map.of("C_r_inbox", 1042)).header("ETag")).isEqualTo("\"2\"");

        awaitResult("OK");
        JsonPath versions = ok(analyst().get(address("/versions")));
        assertThat(versions.getList("items.version")).containsExactly(1, 2);
        assertThat(versions.getList("items.figures.C_r_inbox")).containsExactly(1024, 1042);
        assertThat(versions.getList("items.author")).containsExactly("analyst", "analyst");
        JsonPath first = ok(analyst().queryParam("limit", 1).get(address("/versions")));
        JsonPath second = ok(analyst()
                .queryParam("limit", 1)
                .queryParam("after", first.getString("next"))
                .get(address("/versions")));
        assertThat(second.getList("items.version")).containsExactly(2);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void aCorrectionOfTheFindingTakesTheFlagAway() {
        enter("\"0\"", Map.of("C_r_inbox", 1024));
        awaitResult("FLAGGED");

        Response corrected = analyst()
                .header("If-Match", "\"1\"")
                .body(Map.of("answers", Map.of("C_r_inbox", "1024"), "reason", "The photo says so"))
                .post(mission.api("/findings/" + finding + "/corrections"));

        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(201);
        awaitResult("OK");
        assertThat(ok(analyst().get(address(""))).getList("differing")).isEmpty();
    }

    @Test
    void anAnswerThatIsNotThereDiffersFromNothing() {
        finding = judged.put("c", Map.of("C_r_inbox", ""));

        Response entered = enter("\"0\"", Map.of("C_r_inbox", 1024));

        assertThat(ok(entered).getList("differing")).isEmpty();
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(judged.explanation(finding, "X13"))
                        .isEqualTo("the form answers none of the figures to compare with"));
    }

    @Test
    void aRuleOfTheMissionCanAskForAFigure() {
        enter("\"0\"", Map.of("C_r_inbox", 77_777));
        awaitResult("FLAGGED");

        assertThat(flaggedByTrying("protocol.r_inbox = 77777")).contains(finding.toString());
        assertThat(flaggedByTrying("protocol.C_r_inbox - 1 = 77776")).contains(finding.toString());
        assertThat(flaggedByTrying("protocol.r_invalid >= 0")).doesNotContain(finding.toString());
    }

    @Test
    void theSameFiguresAgainChangeNothing() {
        enter("\"0\"", Map.of("C_r_inbox", 1024));

        Response again = enter("\"0\"", Map.of("C_r_inbox", 1024.0));

        assertThat(ok(again).getInt("version")).isEqualTo(1);
        assertThat(ok(analyst().get(address("/versions"))).getList("items")).hasSize(1);
    }

    @Test
    void needsTheVersionThatWasSeen() {
        enter("\"0\"", Map.of("C_r_inbox", 1024));

        refused(enter("\"0\"", Map.of("C_r_inbox", 1025)), 412, "outdated-version");
        refused(analyst().body(Map.of("figures", Map.of("C_r_inbox", 1025))).put(address("")), 428, "version-required");
        assertThat(ok(analyst().get(address(""))).getInt("figures.C_r_inbox")).isEqualTo(1024);
    }

    @Test
    void ofSeveralAtOnceOneWins() throws Exception {
        List<Integer> statuses = AtOnce.all(4, person -> enter("\"0\"", Map.of("C_r_inbox", person))).stream()
                .map(Response::statusCode)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(ok(analyst().get(address("/versions"))).getList("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C_r_nothing | 7 | is no question of the form",
                "C_comment | 7 | is not answered with a number",
                "C_r_inbox | 7.5 | is answered with a whole number"
            })
    void aCodeThatTakesNoSuchFigureIs422WithItsPlace(String code, double figure, String detail) {
        Response refused = enter("\"0\"", Map.of("C_r_invalid", 4, code, figure));

        refused(refused, 422, "unknown-question");
        assertThat(refused.jsonPath().getList("errors"))
                .isEqualTo(List.of(Map.of("pointer", "/figures/" + code, "detail", detail)));
        assertThat(ok(analyst().get(address(""))).getInt("version")).isZero();
    }

    @Test
    void aCodeWithACharacterThatCannotBeWrittenIs422() {
        refused(
                analyst()
                        .header("If-Match", "\"0\"")
                        .body("{\"figures\": {\"C_r_\\u0000inbox\": 7}}")
                        .put(address("")),
                422,
                "unknown-question");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"figures\": {}}",
                "{\"figures\": [7]}",
                "{\"figures\": {\"C_r_inbox\": null}}",
                "{\"figures\": {\"C_r_inbox\": \"many\"}}",
                "{\"figures\": {\"C_r_inbox\": {}}}",
                "{\"figures\": {\"C_r_inbox\": -1}}",
                "{\"figures\": {\"C_r_inbox\": 1000000000000}}",
                "{\"figures\": {\"C_r_inbox\": 1e2147483647}}",
                "{\"figures\": {\"C_r_inbox\": 1e-2147483647}}",
                "{\"figures\": {\"C_r_inbox\": 0.0000001}}",
                "not json"
            })
    void anEntryOfTheWrongShapeIs400(String body) {
        refused(analyst().header("If-Match", "\"0\"").body(body).put(address("")), 400, "invalid-request");
    }

    @Test
    void anEntryThatIsTooLargeIs400() {
        String figures = IntStream.rangeClosed(1, 501)
                .mapToObj("\"Q%d\": 1"::formatted)
                .collect(Collectors.joining(",", "{\"figures\": {", "}}"));

        refused(analyst().header("If-Match", "\"0\"").body(figures).put(address("")), 400, "invalid-request");
    }

    @Test
    void isForThoseWhoReviewInTheirAreasAndInThisMission() {
        Map<String, ?> body = Map.of("figures", Map.of("C_r_inbox", 1));

        refused(write(mission.staff("OPERATIONS"), body), 403, "forbidden");
        refused(write(given().auth().oauth2(Tokens.staff("other2022", ANALYST)), body), 403, "forbidden");
        refused(write(inArea("08"), body), 404, "not-found");
        refused(inArea("08").get(address("")), 404, "not-found");
        refused(inArea("08").get(address("/versions")), 404, "not-found");
        assertThat(ok(write(inArea("09"), body)).getInt("version")).isEqualTo(1);
        assertThat(ok(mission.staff("OPERATIONS").get(address(""))).getInt("version"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotThereIs404() {
        String nowhere = mission.api("/findings/" + UUID.randomUUID() + "/second-entry");

        refused(analyst().get(nowhere), 404, "not-found");
        refused(
                analyst()
                        .header("If-Match", "\"0\"")
                        .body(Map.of("figures", Map.of("C_r_inbox", 1)))
                        .put(nowhere),
                404,
                "not-found");
        refused(analyst().queryParam("after", "YQ").get(address("/versions")), 400, "invalid-request");
    }

    @Test
    void everyEntryIsInTheAuditLog() {
        enter("\"0\"", Map.of("C_r_inbox", 1024));
        enter("\"1\"", Map.of("C_r_inbox", 1042));
        AuditTrail trail = new AuditTrail(mission);

        List<Map<String, Object>> entries = await().atMost(FieldMission.PATIENCE)
                .until(
                        () -> trail.entries(Map.of("action", "protocol.entered", "limit", 200)).stream()
                                .filter(entry -> entry.get("subjectId").equals(finding.toString()))
                                .toList(),
                        found -> found.size() == 2);

        assertThat(entries).extracting(entry -> entry.get("actor")).containsOnly("analyst");
        assertThat(entries).extracting(entry -> entry.get("details")).containsExactlyInAnyOrder("entry=1", "entry=2");
    }

    private List<String> flaggedByTrying(String condition) {
        String code = "TRY_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Response drafted = mission.head()
                .contentType("application/json")
                .body(Map.of(
                        "title", "Tried", "severity", "INFO", "purposes", List.of("COUNTING"), "condition", condition))
                .post(mission.api("/rules/" + code + "/versions"));
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        return ok(mission.head().post(mission.api("/rules/" + code + "/versions/1/back-test")))
                .getList("samples.flagged");
    }

    private void awaitResult(String result) {
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(judged.results(finding)).containsEntry("X13", result));
    }

    private Response enter(String seen, Map<String, ? extends Number> figures) {
        return analyst()
                .header("If-Match", seen)
                .body(Map.of("figures", figures))
                .put(address(""));
    }

    private Response write(RequestSpecification who, Map<String, ?> body) {
        return who.contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(address(""));
    }

    private RequestSpecification analyst() {
        return given().auth()
                .oauth2(Tokens.staffNamed("analyst", mission.id(), ANALYST))
                .contentType("application/json");
    }

    private RequestSpecification inArea(String area) {
        return given().auth().oauth2(Tokens.staffOfAreas(mission.id(), ANALYST, area));
    }

    private String address(String rest) {
        return mission.api("/findings/" + finding + "/second-entry" + rest);
    }
}
