package org.scrutineer.findings.flag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.ReviewedMission.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingAssessed;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.TestForm;
import org.scrutineer.findings.assessment.JudgedMission;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

@QuarkusTest
class FlagResourceTest {

    private static final Map<String, String> UNBALANCED = Map.of("C_r_cand_05", "806");

    private JudgedMission judged;
    private FieldMission mission;

    @BeforeEach
    void aMissionWithAForm() {
        judged = JudgedMission.with("c");
        mission = judged.mission();
    }

    @Test
    void listsFlagsByRuleSeverityAndPlacePageByPage() {
        List<UUID> findings = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            findings.add(judged.put("c", UNBALANCED));
        }
        findings.forEach(judged::flagged);
        judged.flagged(judged.put("c", Map.of("C_r_sig_count", "1")));

        List<Map<String, Object>> first = list(Map.of("rule", "X4", "limit", 2)).getList("items");
        String next = list(Map.of("rule", "X4", "limit", 2)).getString("next");
        List<Map<String, Object>> second =
                list(Map.of("rule", "X4", "limit", 2, "after", next)).getList("items");

        assertThat(first).hasSize(2).allMatch(flag -> flag.get("rule").equals("X4"));
        assertThat(second).hasSize(1);
        assertThat(list(Map.of("severity", "BLOCKING")).<String>getList("items.rule"))
                .containsExactly("X7");
        assertThat(list(Map.of("rule", "X4", "team", JudgedMission.OTHER_TEAM)).getList("items"))
                .isEmpty();
        assertThat(list(Map.of("rule", "X4", "area", "09", "form", "kz2022_c")).getList("items"))
                .hasSize(3);
        assertThat(first.getFirst()).containsEntry("stationCode", JudgedMission.STATION);
    }

    @Test
    void whoIsLimitedToAnAreaSeesTheFlagsOfItsFindingsOnly() {
        UUID finding = judged.put("c", UNBALANCED);
        judged.flagged(finding);

        List<String> flagged = inArea("09", "/flags").jsonPath().getList("items.findingId");
        assertThat(flagged)
                .as("every finding of this mission is in area 09")
                .contains(finding.toString())
                .isEqualTo(list(Map.of()).getList("items.findingId"));
        assertThat(inArea("09", "/findings/" + finding + "/flags").statusCode()).isEqualTo(200);
        assertThat(inArea("08", "/flags").jsonPath().getList("items")).isEmpty();
        assertThat(inArea("08", "/flags?area=09").jsonPath().getList("items")).isEmpty();
        assertThat(inArea("08", "/findings/" + finding + "/flags").statusCode()).isEqualTo(404);
        assertThat(mission.staff("OBSERVER_LTO").get(mission.api("/flags")).statusCode())
                .as("without an area")
                .isEqualTo(403);
    }

    private Response inArea(String area, String path) {
        return given().auth()
                .oauth2(Tokens.staffOfAreas(mission.id(), "OBSERVER_LTO", area))
                .get(mission.api(path));
    }

    @Test
    void badFiltersAreRefused() {
        assertThat(mission.head()
                        .queryParam("after", "bm90IGEgY3Vyc29y")
                        .get(mission.api("/flags"))
                        .statusCode())
                .isEqualTo(400);
        Response severity = mission.head().queryParam("severity", "LOUD").get(mission.api("/flags"));
        refused(severity, 400, "invalid-request");
        assertThat(severity.jsonPath().getString("detail")).startsWith("severity must be one of ");
        Response verified = mission.head().queryParam("verified", "perhaps").get(mission.api("/flags"));
        refused(verified, 400, "invalid-request");
        assertThat(verified.jsonPath().getString("detail")).isEqualTo("verified must be true or false");
        assertThat(mission.head()
                        .get(mission.api("/findings/" + UUID.randomUUID() + "/flags"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPersonVerifiesAFlagAndTakesItBack() {
        UUID finding = judged.put("c", UNBALANCED);
        judged.flagged(finding);
        String tag = tag(finding);

        assertThat(say(finding, "X4", "VERIFIED", null).statusCode()).isEqualTo(428);
        assertThat(say(finding, "X4", "VERIFIED", "\"77\"").statusCode()).isEqualTo(412);
        assertThat(say(finding, "X5", "VERIFIED", tag).statusCode()).isEqualTo(404);
        Response verified = say(finding, "X4", "VERIFIED", tag);

        assertThat(verified.statusCode()).as(verified.asString()).isEqualTo(200);
        assertThat(judged.results(finding)).containsEntry("X4", "VERIFIED");
        assertThat(verified.jsonPath().getString("verdicts[0].note")).isEqualTo("Called the team.");
        assertThat(list(Map.of("rule", "X4", "verified", true)).getList("items"))
                .hasSize(1);
        var event = TestTopics.awaitEvent(
                Topics.FINDINGS_ASSESSMENT, one -> one.key().equals(finding.toString()) && one.sequence() == 2);
        assertThat(event.as(FindingAssessed.class).assessment().flags())
                .filteredOn(flag -> flag.rule().equals("X4"))
                .allMatch(flag -> flag.verified());
        assertThat(event.payload().toString()).doesNotContain("Called the team");

        Response reopened = say(finding, "X4", "REOPENED", verified.header("ETag"));

        assertThat(reopened.statusCode()).isEqualTo(200);
        assertThat(judged.results(finding)).containsEntry("X4", "FLAGGED");
        assertThat(reopened.jsonPath().getList("verdicts.verdict")).containsExactly("VERIFIED", "REOPENED");
    }

    @Test
    void sayingItTwiceSaysItOnce() {
        UUID finding = judged.put("c", UNBALANCED);
        judged.flagged(finding);
        Response first = say(finding, "X4", "VERIFIED", tag(finding));

        Response again = say(finding, "X4", "VERIFIED", first.header("ETag"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.jsonPath().getList("verdicts")).hasSize(1);
    }

    @Test
    void anEditAsksAnewButJudgingAgainDoesNot() {
        Phone phone = mission.phone("00042");
        String instance = TestForm.newInstanceId();
        send(phone, instance, null, 10);
        UUID finding = UUID.fromString(list(Map.of("rule", "X7")).getString("items[0].findingId"));
        say(finding, "X7", "VERIFIED", tag(finding));

        mission.head().post(mission.api("/reassessments"));
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(mission.head()
                                .get(mission.api("/reassessments"))
                                .jsonPath()
                                .getString("[0].finishedAt"))
                        .isNotNull());
        assertThat(judged.results(finding)).containsEntry("X7", "VERIFIED");

        send(phone, TestForm.newInstanceId(), instance, 9);

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(judged.results(finding)).containsEntry("X7", "FLAGGED"));
        assertThat(judged.flags(finding).getList("verdicts")).hasSize(1);
    }

    @Test
    void flagsAreVerifiedByThoseWhoMay() {
        UUID finding = judged.put("c", UNBALANCED);
        judged.flagged(finding);

        Response refused = mission.staff("OPERATIONS")
                .contentType("application/json")
                .header("If-Match", tag(finding))
                .body(Map.of("verdict", "VERIFIED"))
                .post(mission.api("/findings/" + finding + "/flags/X4/verdicts"));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void aVerdictThatIsNoneIsRefused() {
        UUID finding = judged.put("c", UNBALANCED);
        judged.flagged(finding);

        Response refused = mission.head()
                .contentType("application/json")
                .header("If-Match", tag(finding))
                .body(Map.of("note", "?"))
                .post(mission.api("/findings/" + finding + "/flags/X4/verdicts"));

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private void send(Phone phone, String instance, @Nullable String edited, int signatures) {
        String answers = "<place><C_team>%s</C_team></place><results><C_r_inbox>12</C_r_inbox><C_r_sig_count>%d"
                .formatted(JudgedMission.TEAM, signatures);
        Response response = FieldMission.send(
                phone,
                TestForm.edit("kz2022_c", "2022111001", instance, edited, answers + "</C_r_sig_count></results>"));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        await().atMost(FieldMission.PATIENCE)
                .until(() -> !list(Map.of("rule", "X7")).getList("items").isEmpty());
    }

    private String tag(UUID finding) {
        return mission.head()
                .get(mission.api("/findings/" + finding + "/flags"))
                .header("ETag");
    }

    private Response say(UUID finding, String rule, String verdict, @Nullable String ifMatch) {
        var request = mission.staff("LTO_COORDINATOR")
                .contentType("application/json")
                .body(new HashMap<>(Map.of("verdict", verdict, "note", "Called the team.")));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(mission.api("/findings/%s/flags/%s/verdicts".formatted(finding, rule)));
    }

    private JsonPath list(Map<String, Object> filter) {
        Response list = mission.head().queryParams(filter).get(mission.api("/flags"));
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.jsonPath();
    }
}
