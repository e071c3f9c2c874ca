package org.scrutineer.findings.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.assessment.JudgedMission;

@QuarkusTest
class RuleResourceTest {

    /// One for all tests: each looks at its own findings and rules only.
    private static @Nullable JudgedMission shared;

    private JudgedMission judged;
    private FieldMission mission;

    @BeforeEach
    void aMissionWithForms() {
        if (shared == null) {
            shared = JudgedMission.with("b", "c");
        }
        judged = shared;
        mission = judged.mission();
    }

    @Test
    void everyMissionBeginsWithTheShippedRules() {
        Response list = mission.head().queryParam("limit", 200).get(mission.api("/rules"));

        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        List<String> codes = list.jsonPath().getList("items.code");
        assertThat(codes).contains("X1", "X14", "S1", "F1").isSortedAccordingTo(String::compareTo);
        assertThat(list.jsonPath().<String>getList("items.findAll { it.code =~ /^X/ }.status"))
                .hasSize(14)
                .containsOnly("ACTIVE");
    }

    @Test
    void pagesThroughRulesByKey() {
        Response first = mission.head().queryParam("limit", 10).get(mission.api("/rules"));
        Response second = mission.head()
                .queryParam("limit", 200)
                .queryParam("after", first.jsonPath().getString("next"))
                .get(mission.api("/rules"));

        assertThat(first.jsonPath().getList("items")).hasSize(10);
        assertThat(second.jsonPath().<String>getList("items.code"))
                .doesNotContainAnyElementsOf(first.jsonPath().<String>getList("items.code"))
                .contains("X9");
    }

    @Test
    void aRuleIsDraftedTriedActivatedAndRetired() {
        UUID many = judged.put("b", Map.of("B_pec_total", "13"));
        UUID few = judged.put("b", Map.of("B_pec_total", "7"));
        judged.flagged(many);
        judged.flagged(few);
        String path = "/rules/TOO_MANY/versions";

        Response drafted = draft("TOO_MANY", "_pec_total > 12");
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        assertThat(drafted.header("Location")).endsWith(mission.api(path + "/1"));
        assertThat(drafted.jsonPath().getString("status")).isEqualTo("DRAFT");
        assertThat(judged.results(many)).doesNotContainKey("TOO_MANY");

        Response untried = change(path + "/1/activate", drafted.header("ETag"));
        assertThat(untried.statusCode()).isEqualTo(409);
        assertThat(untried.jsonPath().getString("type")).endsWith("/rule-not-back-tested");

        Response tried = mission.head().post(mission.api(path + "/1/back-test"));
        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
        assertThat(tried.jsonPath().getLong("flagged")).isEqualTo(1);
        assertThat(tried.jsonPath().getLong("newlyFlagged")).isEqualTo(1);
        assertThat(tried.jsonPath().<String>getList("samples.flagged")).containsExactly(many.toString());
        assertThat(judged.results(many)).doesNotContainKey("TOO_MANY");

        assertThat(change(path + "/1/activate", null).statusCode()).isEqualTo(428);
        assertThat(change(path + "/1/activate", "\"1\"").statusCode()).isEqualTo(412);
        Response active = change(path + "/1/activate", tried.header("ETag"));
        assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
        assertThat(active.jsonPath().getString("status")).isEqualTo("ACTIVE");
        assertThat(active.jsonPath().getLong("backTest.flagged")).isEqualTo(1);
        awaitResult(many, "TOO_MANY", "FLAGGED");
        awaitResult(few, "TOO_MANY", "OK");
        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> {
            var last = mission.head().get(mission.api("/reassessments")).jsonPath();
            assertThat(last.getString("[0].cause")).isEqualTo("TOO_MANY version 1 activated");
            assertThat(last.getString("[0].finishedAt")).isNotNull();
            assertThat(last.getInt("[0].done")).isGreaterThanOrEqualTo(last.getInt("[0].total"));
        });

        Response retired = change(path + "/1/retire", active.header("ETag"));
        assertThat(retired.statusCode()).isEqualTo(200);
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(judged.results(many)).doesNotContainKey("TOO_MANY"));
        assertThat(mission.head()
                        .queryParam("rule", "TOO_MANY")
                        .get(mission.api("/flags"))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aNewVersionTakesThePlaceOfTheActiveOne() {
        UUID finding = judged.put("b", Map.of("B_mobile_req", "40"));
        judged.flagged(finding);
        activate("MOBILE", "_mobile_req > 50");
        awaitResult(finding, "MOBILE", "OK");

        activate("MOBILE", "_mobile_req > 30");

        awaitResult(finding, "MOBILE", "FLAGGED");
        var versions = mission.head().get(mission.api("/rules/MOBILE/versions")).jsonPath();
        assertThat(versions.getList("version")).containsExactly(2, 1);
        assertThat(versions.getList("status")).containsExactly("ACTIVE", "RETIRED");
    }

    @Test
    void theSameTextMakesNoNewVersion() {
        assertThat(draft("SAME", "_pec_total > 3").statusCode()).isEqualTo(201);

        Response again = draft("SAME", "_pec_total > 3");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getInt("version")).isEqualTo(1);
        assertThat(draft("SAME", "_pec_total > 4").jsonPath().getInt("version")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _pec_total >             | The rule ends where a value is expected (at character 13)
            finding.weather = 'rain' | No finding has finding.weather.
            exists(same_team, other.colour.red = 1) | No finding has other.colour.red.
            """)
    void refusesWhatCannotBeRead(String condition, String detail) {
        Response refused = draft("BAD", condition);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("type")).endsWith("/rule-unreadable");
        assertThat(refused.jsonPath().getString("detail")).isEqualTo(detail);
    }

    @Test
    void refusesWhatIsIncomplete() {
        Map<String, Object> body = new HashMap<>(body("true"));
        body.remove("severity");
        body.put("title", " ");

        Response refused = post("BAD", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().<String>getList("errors.pointer")).contains("/severity", "/title");
        assertThat(post("no spaces", body("true")).statusCode()).isEqualTo(400);
    }

    @Test
    void aDroppedQuestionIsReportedWhenTheRuleIsSavedAndIsMissingWhenItIsTried() {
        Response drafted = draft("DROPPED", "_question_of_last_year = 'yes'");

        assertThat(drafted.statusCode()).isEqualTo(201);
        assertThat(drafted.jsonPath().<String>getList("notAsked.formId")).containsExactly("kz2022_b");
        assertThat(drafted.jsonPath().<List<String>>getList("notAsked.names"))
                .containsExactly(List.of("_question_of_last_year"));

        UUID finding = judged.put("b", Map.of());
        var report = mission.head()
                .post(mission.api("/rules/DROPPED/versions/1/back-test"))
                .jsonPath();

        assertThat(report.getLong("missing"))
                .isEqualTo(report.getLong("findings"))
                .isPositive();
        assertThat(report.<String, Integer>getMap("reasons"))
                .containsOnlyKeys("the form has no question _question_of_last_year");
        assertThat(report.<String>getList("samples.missing")).isNotEmpty();
        assertThat(finding).isNotNull();
    }

    @Test
    void divisionByZeroIsMissingWithItsReason() {
        draft("SHARE", "_voted_arr / _mobile_req > 1000");
        UUID finding = judged.put("b", Map.of("B_mobile_req", "0"));

        var report = mission.head()
                .post(mission.api("/rules/SHARE/versions/1/back-test"))
                .jsonPath();

        assertThat(report.<String, Integer>getMap("reasons")).containsKey("division by zero");
        assertThat(report.<String>getList("samples.missing")).contains(finding.toString());
    }

    @Test
    void whatIsNotThereIs404() {
        assertThat(mission.head().get(mission.api("/rules/NONE/versions")).statusCode())
                .isEqualTo(404);
        assertThat(mission.head().get(mission.api("/rules/X1/versions/99")).statusCode())
                .isEqualTo(404);
        assertThat(mission.head()
                        .post(mission.api("/rules/NONE/versions/1/back-test"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(change("/rules/NONE/versions/1/activate", "\"1\"").statusCode())
                .isEqualTo(404);
    }

    @Test
    void rulesAreReadAndWrittenByThoseWhoMay() {
        assertThat(mission.staff("OPERATIONS").get(mission.api("/rules")).statusCode())
                .isEqualTo(200);
        assertThat(mission.staff("OBSERVER_LTO").get(mission.api("/rules")).statusCode())
                .isEqualTo(403);
        assertThat(mission.staff("OPERATIONS")
                        .contentType("application/json")
                        .body(body("true"))
                        .post(mission.api("/rules/MINE/versions"))
                        .statusCode())
                .isEqualTo(403);
    }

    private void activate(String code, String condition) {
        int version = draft(code, condition).jsonPath().getInt("version");
        String path = "/rules/%s/versions/%d".formatted(code, version);
        String tag = mission.head().post(mission.api(path + "/back-test")).header("ETag");
        assertThat(change(path + "/activate", tag).statusCode()).isEqualTo(200);
    }

    private void awaitResult(UUID finding, String rule, String result) {
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(judged.results(finding)).containsEntry(rule, result));
    }

    private Response draft(String code, String condition) {
        return post(code, body(condition));
    }

    private Response post(String code, Map<String, Object> body) {
        return mission.head()
                .contentType("application/json")
                .body(body)
                .post(mission.api("/rules/{code}/versions"), code);
    }

    private static Map<String, Object> body(String condition) {
        return Map.of(
                "title",
                "A rule of this mission",
                "severity",
                "REVIEW",
                "purposes",
                List.of("VOTING"),
                "condition",
                condition);
    }

    private Response change(String path, @Nullable String ifMatch) {
        var request = mission.head();
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(mission.api(path));
    }
}
