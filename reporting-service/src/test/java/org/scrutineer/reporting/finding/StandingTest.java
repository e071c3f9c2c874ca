package org.scrutineer.reporting.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.reporting.TestMission.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.contracts.findings.FindingCorrected;
import org.scrutineer.contracts.findings.FindingQuarantined;
import org.scrutineer.contracts.findings.FindingReleased;
import org.scrutineer.contracts.findings.FindingRestored;
import org.scrutineer.contracts.findings.FindingVoided;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.reporting.TestFinding;
import org.scrutineer.reporting.TestMission;

/// What review decides changes the figures, and what it takes back puts them back exactly.
@QuarkusTest
class StandingTest {

    private static final List<String> FIGURES = List.of(
            "coverage?by=all",
            "coverage?by=region",
            "coverage?by=area",
            "coverage?by=team",
            "coverage?by=purpose",
            "tallies/kz2022_b",
            "tallies/kz2022_b?by=region",
            "tallies/kz2022_b?by=settlement",
            "tallies/kz2022_c",
            "ratings",
            "ratings?by=region",
            "problems",
            "problems?by=region");

    private final TestMission mission = TestMission.created();
    private final FormState voting = mission.publish("B");
    private final FormState counting = mission.publish("C");

    @ParameterizedTest
    @CsvSource({"REJECTED, false,", "RECEIVED, true,", "APPROVED, false, ALL"})
    void whatIsSetAsideLeavesEveryFigureAndComesBackExactly(String state, boolean voided, String quarantine) {
        TestFinding finding = anElectionDay();
        Map<String, Object> before = figures();

        TestFinding setAside = finding.reviewed(state, voided, quarantine);
        mission.send(setAside);

        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("received", 3)
                .containsEntry("matched", 1)
                .containsEntry("missing", 1)
                .containsEntry("extra", 2)
                .containsEntry("setAside", 1));
        assertThat(mission.get("coverage?by=region").getMap("items.find { it.key == 'KZ-11' }"))
                .containsEntry("setAside", 1);
        assertThat(mission.get("tallies/kz2022_b").getInt("groups[0].findings")).isEqualTo(2);
        assertThat(mission.get("ratings").getMap("items.find { it.code == 'B_q_overall' }"))
                .containsEntry("base", 2)
                .containsEntry("negative", 0);
        assertThat(mission.get("problems").getMap("items.find { it.code == 'B_stuff' }"))
                .containsEntry("yes", 0)
                .containsEntry("stations", 0)
                .containsEntry("teams", 0);
        assertThat(mission.get("latest-findings").getList("items.findingId"))
                .hasSize(3)
                .doesNotContain(finding.findingId().toString());
        JsonPath summary = mission.get("summary");
        assertThat(summary.getInt("received")).isEqualTo(3);
        assertThat(summary.getInt("setAside")).isEqualTo(1);

        mission.send(setAside.reviewed("APPROVED", false, null));

        eventually(() -> assertThat(figures()).isEqualTo(before));
        assertThat(mission.get("latest-findings").getList("items.findingId"))
                .contains(finding.findingId().toString());
    }

    @Test
    void everyKindOfDecisionIsUnderstood() {
        TestFinding finding = anElectionDay();
        Map<String, Object> before = figures();
        TestFinding voided = finding.reviewed("RECEIVED", true, null);
        mission.send(voided, FindingVoided.TYPE, new FindingVoided(voided.state()));
        awaitSetAside(1);
        TestFinding restored = voided.reviewed("RECEIVED", false, null);
        mission.send(restored, FindingRestored.TYPE, new FindingRestored(restored.state()));
        awaitSetAside(0);
        TestFinding kept = restored.reviewed("RECEIVED", false, "ALL");
        mission.send(kept, FindingQuarantined.TYPE, new FindingQuarantined(kept.state()));
        awaitSetAside(1);

        TestFinding released = kept.reviewed("RECEIVED", false, null);
        mission.send(released, FindingReleased.TYPE, new FindingReleased(released.state()));

        eventually(() -> assertThat(figures()).isEqualTo(before));
    }

    @Test
    void aCorrectionMovesTheFiguresByTheDifference() {
        TestFinding finding = anElectionDay();

        TestFinding corrected = finding.answer("B_q_overall", "bad").reviewed("EDITED", false, null);
        mission.send(corrected, FindingCorrected.TYPE, new FindingCorrected(corrected.state()));

        eventually(() -> assertThat(mission.get("tallies/kz2022_b")
                        .getMap("groups[0].questions.find { it.code == 'B_q_overall' }.counts"))
                .isEqualTo(Map.of("very_good", 1, "good", 1, "bad", 1, "very_bad", 0)));
    }

    @Test
    void repeatsAndLateOldVersionsDoNotBringBackWhatIsSetAside() {
        TestFinding finding = anElectionDay();
        TestFinding voided = finding.reviewed("RECEIVED", true, null);
        mission.send(voided);
        awaitSetAside(1);

        mission.send(finding);
        mission.send(voided);
        mission.send(TestFinding.of(voting).answer("B_q_overall", "good"));

        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("received", 4)
                .containsEntry("setAside", 1));
    }

    @Test
    void anEditOfWhatIsSetAsideCountsNowhere() {
        TestFinding voided = anElectionDay().reviewed("RECEIVED", true, null);
        mission.send(voided);
        awaitSetAside(1);
        Map<String, Object> before = figures();

        mission.send(voided.reviewed("EDITED", true, null)
                .answer("B_q_overall", "very_good")
                .at("710001", "KZ-71", "urban"));
        mission.send(TestFinding.of(counting).at("110533", "KZ-11", "rural"));

        eventually(() -> assertThat(mission.get("coverage?by=all").getInt("items[0].received"))
                .isEqualTo(4));
        eventually(() -> assertThat(mission.get("coverage?by=region").getMap("items.find { it.key == 'KZ-71' }"))
                .containsEntry("setAside", 1)
                .containsEntry("received", 2));
        assertThat(mission.get("tallies/kz2022_b").<Object>get()).isEqualTo(before.get("tallies/kz2022_b"));
    }

    @Test
    void aReportThatIsExpectedLaterIsNotMatchedByWhatIsSetAside() {
        TestFinding voided = TestFinding.of(voting).reviewed("RECEIVED", true, null);
        mission.send(voided);
        awaitSetAside(1);

        mission.expect("VOTING", "110530", "KZ-11", "01", "0103");

        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("expected", 1)
                .containsEntry("matched", 0)
                .containsEntry("extra", 0));
    }

    @Test
    void aQuarantineOfResultsWithholdsOnlyResults() {
        TestFinding count = TestFinding.of(counting)
                .answer("C_q_overall", "good")
                .answer("C_stuff", "yes")
                .answer("C_r_inbox", "412")
                .answer("C_r_invalid", "");
        mission.send(count);
        mission.send(TestFinding.of(counting).answer("C_q_overall", "bad").answer("C_r_inbox", "100"));
        mission.awaitReceived(2);
        Map<String, Object> before = figures();

        TestFinding kept = count.reviewed("HAS_ISSUES", false, "RESULTS_ONLY");
        mission.send(kept);

        eventually(() -> assertThat(
                        mission.get("tallies/kz2022_c").getMap("groups[0].questions.find { it.code == 'C_r_inbox' }"))
                .containsEntry("answered", 1)
                .containsEntry("sum", 100)
                .containsEntry("withheld", 1)
                .containsEntry("notAsked", 0));
        JsonPath tally = mission.get("tallies/kz2022_c").setRootPath("groups[0]");
        assertThat(tally.getInt("findings")).isEqualTo(2);
        assertThat(tally.getMap("questions.find { it.code == 'C_r_invalid' }"))
                .containsEntry("blank", 0)
                .containsEntry("withheld", 1)
                .containsEntry("notAsked", 1);
        assertThat(tally.getMap("questions.find { it.code == 'C_r_spoiled' }"))
                .containsEntry("notAsked", 2)
                .doesNotContainKey("withheld");
        assertThat(mission.get("ratings").getInt("items.find { it.code == 'C_q_overall' }.base"))
                .isEqualTo(2);
        assertThat(mission.get("problems").getInt("items.find { it.code == 'C_stuff' }.yes"))
                .isEqualTo(1);
        assertThat(mission.get("summary").getInt("received")).isEqualTo(2);

        mission.send(kept.reviewed("HAS_ISSUES", false, null));

        eventually(() -> assertThat(figures()).isEqualTo(before));
    }

    @Test
    void aCutHoldsOnlyWhatCounts() {
        TestFinding finding = anElectionDay();
        mission.send(finding.reviewed("REJECTED", false, null));
        awaitSetAside(1);

        JsonPath cut = mission.head()
                .contentType(ContentType.JSON)
                .body(Map.of("label", "Preliminary statement"))
                .post("/api/v1/missions/" + mission.id() + "/cuts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(cut.getInt("findings")).isEqualTo(3);
        String manifest = mission.head()
                .get("/api/v1/missions/" + mission.id() + "/cuts/" + cut.getString("cutId") + "/manifest")
                .asString();
        assertThat(manifest.lines()).hasSize(3);
        assertThat(manifest).doesNotContain(finding.findingId().toString());
    }

    /// Four findings at three places; two reports expected, one of them only of the finding that is given back.
    private TestFinding anElectionDay() {
        mission.expect("VOTING", "110530", "KZ-11", "01", "0103");
        mission.expect("COUNTING", "110531", "KZ-11", "01", "0104");
        TestFinding finding = TestFinding.of(voting)
                .answer("B_q_overall", "very_bad")
                .answer("B_stuff", "yes")
                .answer("B_voters_reg", "326");
        mission.send(finding);
        mission.send(TestFinding.of(voting)
                .at("710001", "KZ-71", "urban")
                .by("0107", "01")
                .answer("B_q_overall", "good")
                .answer("B_stuff", "no")
                .answer("B_voters_reg", "100"));
        mission.send(TestFinding.of(voting).at(null, "KZ-71", "urban").answer("B_q_overall", "very_good"));
        mission.send(TestFinding.of(counting).at("110531", "KZ-11", "rural").answer("C_q_overall", "good"));
        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("received", 4)
                .containsEntry("matched", 2));
        eventually(() -> assertThat(mission.get("tallies/kz2022_b").getInt("groups[0].findings"))
                .isEqualTo(3));
        return finding;
    }

    private void awaitSetAside(int findings) {
        eventually(() -> assertThat(mission.get("summary").getInt("setAside")).isEqualTo(findings));
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        FIGURES.forEach(path -> figures.put(path, mission.get(path).get()));
        return figures;
    }
}
