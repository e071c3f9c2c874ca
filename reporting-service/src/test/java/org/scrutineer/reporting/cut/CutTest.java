package org.scrutineer.reporting.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.scrutineer.reporting.TestMission.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.contracts.reporting.DataCutFrozen;
import org.scrutineer.reporting.TestFinding;
import org.scrutineer.reporting.TestMission;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// Freezing the data of a mission.
@QuarkusTest
class CutTest {

    private final TestMission mission = TestMission.created();

    @Test
    void freezesWhatIsThereAndPublishesIt() {
        mission.send(TestFinding.of(mission.publish("B")).answer("B_q_overall", "good"));
        mission.awaitReceived(1);

        JsonPath cut = freeze("Preliminary statement");

        assertThat(cut.getInt("findings")).isEqualTo(1);
        assertThat(cut.getString("label")).isEqualTo("Preliminary statement");
        PublishedEvent event = TestTopics.awaitEvent(
                Topics.REPORTING_CUT, published -> published.key().equals(cut.getString("cutId")));
        assertThat(event.type()).isEqualTo(DataCutFrozen.TYPE);
        assertThat(event.sequence()).isEqualTo(1);
        DataCutFrozen frozen = event.as(DataCutFrozen.class);
        assertThat(frozen.cut().sha256()).isEqualTo(cut.getString("sha256"));
        assertThat(frozen.cut().missionId()).isEqualTo(mission.id());
        assertThat(event.payload().toString()).doesNotContain("test-user");
    }

    @Test
    void theHashCanBeComputedByWhoeverHoldsTheFindings() throws NoSuchAlgorithmException {
        FormState voting = mission.publish("B");
        TestFinding one = TestFinding.of(voting).answer("B_q_overall", "good").answer("B_comment", "Ақтөбе");
        TestFinding other = TestFinding.of(voting).answer("B_q_overall", "");
        TestFinding edited = other.edited().answer("B_q_overall", "bad");
        mission.sendAll(List.of(one, other, edited));
        mission.awaitReceived(2);
        eventually(() -> assertThat(mission.get("ratings").getInt("items.find { it.code == 'B_q_overall' }.base"))
                .isEqualTo(2));

        JsonPath cut = freeze("Preliminary statement");

        byte[] manifest = mission.head()
                .get("/api/v1/missions/" + mission.id() + "/cuts/" + cut.getString("cutId") + "/manifest")
                .asByteArray();
        assertThat(sha256(manifest)).isEqualTo(cut.getString("sha256"));
        Map<String, String> lines = new TreeMap<>();
        for (TestFinding finding : List.of(one, edited)) {
            lines.put(finding.findingId().toString(), line(finding.state()));
        }
        assertThat(new String(manifest, StandardCharsets.UTF_8)).isEqualTo(String.join("", lines.values()));
    }

    @Test
    void laterFindingsAndEditsDoNotTouchIt() {
        FormState voting = mission.publish("B");
        TestFinding early = TestFinding.of(voting).answer("B_q_overall", "good");
        mission.send(early);
        mission.awaitReceived(1);
        JsonPath cut = freeze("Preliminary statement");
        String address = "/api/v1/missions/" + mission.id() + "/cuts/" + cut.getString("cutId");
        String figures = mission.head().get(address).asString();
        String page = mission.head().get(address + "/statement").asString();
        byte[] manifest = mission.head().get(address + "/manifest").asByteArray();

        mission.send(early.edited().answer("B_q_overall", "very_bad"));
        mission.send(TestFinding.of(voting).answer("B_q_overall", "bad"));
        mission.awaitReceived(2);

        assertThat(mission.head().get(address).asString()).isEqualTo(figures);
        assertThat(mission.head().get(address + "/statement").asString()).isEqualTo(page);
        assertThat(mission.head().get(address + "/manifest").asByteArray()).isEqualTo(manifest);
        assertThat(freeze("Final report").getString("sha256")).isNotEqualTo(cut.getString("sha256"));
    }

    @Test
    void listsCutsPageByPage() {
        mission.send(TestFinding.of(mission.publish("B")));
        mission.awaitReceived(1);
        List<String> labels = List.of("Interim", "Preliminary", "Final");
        labels.forEach(this::freeze);

        JsonPath first = mission.get("cuts?limit=2");
        JsonPath second = mission.get("cuts?limit=2&after=" + first.getString("next"));

        assertThat(first.getList("items.label")).containsExactly("Interim", "Preliminary");
        assertThat(second.getList("items.label")).containsExactly("Final");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void isNotFoundUnderAnotherMission() {
        mission.send(TestFinding.of(mission.publish("B")));
        mission.awaitReceived(1);
        String cutId = freeze("Preliminary statement").getString("cutId");
        TestMission other = TestMission.created();

        other.head()
                .get("/api/v1/missions/" + other.id() + "/cuts/" + cutId)
                .then()
                .statusCode(404)
                .body("type", endsWith("/cut-not-found"));
    }

    private JsonPath freeze(String label) {
        return mission.head()
                .contentType(ContentType.JSON)
                .body(Map.of("label", label))
                .post("/api/v1/missions/" + mission.id() + "/cuts")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", org.hamcrest.Matchers.containsString("/cuts/"))
                .extract()
                .jsonPath();
    }

    private static String line(FindingState finding) throws NoSuchAlgorithmException {
        StringBuilder content = new StringBuilder();
        netstring(content, finding.formId());
        netstring(content, finding.formVersion());
        new TreeMap<>(finding.answers()).forEach((code, answer) -> {
            netstring(content, code);
            netstring(content, answer);
        });
        return finding.findingId() + " " + finding.version() + " "
                + sha256(content.toString().getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private static void netstring(StringBuilder content, String text) {
        content.append(text.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(text)
                .append(',');
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
