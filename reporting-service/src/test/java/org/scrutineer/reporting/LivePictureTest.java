package org.scrutineer.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.reporting.TestMission.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.findings.FindingPlaced;
import org.scrutineer.contracts.findings.FormState;

/// Events in, figures out.
@QuarkusTest
class LivePictureTest {

    private final TestMission mission = TestMission.created();

    @Inject
    AgroalDataSource dataSource;

    @Test
    void talliesWhatArrives() {
        FormState voting = mission.publish("B");

        mission.send(TestFinding.of(voting)
                .answer("B_q_overall", "good")
                .answer("B_group", "yes")
                .answer("B_present", "police candidate_proxy")
                .answer("B_voters_reg", "326")
                .answer("B_comment", ""));

        mission.awaitReceived(1);
        JsonPath tally = mission.get("tallies/kz2022_b").setRootPath("groups[0]");
        assertThat(tally.getString("key")).isEqualTo("all");
        assertThat(tally.getInt("findings")).isEqualTo(1);
        assertThat(tally.getMap("questions.find { it.code == 'B_q_overall' }.counts"))
                .isEqualTo(Map.of("very_good", 0, "good", 1, "bad", 0, "very_bad", 0));
        assertThat(tally.getInt("questions.find { it.code == 'B_voters_reg' }.sum"))
                .isEqualTo(326);
        assertThat(tally.getInt("questions.find { it.code == 'B_comment' }.blank"))
                .isEqualTo(1);
        assertThat(tally.getInt("questions.find { it.code == 'B_proxy' }.notAsked"))
                .isEqualTo(1);
    }

    @Test
    void anEditMovesTheFiguresByTheDifference() {
        FormState voting = mission.publish("B");
        TestFinding first = TestFinding.of(voting)
                .answer("B_q_overall", "good")
                .answer("B_group", "yes")
                .answer("B_voters_reg", "326");
        mission.send(first);
        mission.send(TestFinding.of(voting).answer("B_q_overall", "good").answer("B_voters_reg", "100"));
        mission.awaitReceived(2);

        mission.send(first.edited()
                .answer("B_q_overall", "very_bad")
                .answer("B_group", "no")
                .answer("B_voters_reg", "300")
                .at("710001", "KZ-71", "urban"));

        eventually(() -> {
            JsonPath tally = mission.get("tallies/kz2022_b").setRootPath("groups[0]");
            assertThat(tally.getMap("questions.find { it.code == 'B_q_overall' }.counts"))
                    .isEqualTo(Map.of("very_good", 0, "good", 1, "bad", 0, "very_bad", 1));
            assertThat(tally.getInt("questions.find { it.code == 'B_voters_reg' }.sum"))
                    .isEqualTo(400);
            assertThat(tally.getInt("questions.find { it.code == 'B_voters_reg' }.mean"))
                    .isEqualTo(200);
        });
        assertThat(mission.get("tallies/kz2022_b?by=region").getList("groups.key"))
                .contains("KZ-11", "KZ-71");
        assertThat(mission.get("summary").getInt("received")).isEqualTo(2);
        assertThat(mission.get("problems").getMap("items.find { it.code == 'B_group' }"))
                .containsEntry("yes", 0)
                .containsEntry("stations", 0)
                .containsEntry("base", 1);
    }

    @Test
    void repeatsAndOldVersionsChangeNothing() {
        FormState voting = mission.publish("B");
        TestFinding first = TestFinding.of(voting).answer("B_q_overall", "good");
        TestFinding second = first.edited().answer("B_q_overall", "bad");
        UUID eventId = UUID.randomUUID();

        mission.send(second);
        mission.send(first);
        mission.send(second, eventId);
        mission.send(second, eventId);
        mission.send(TestFinding.of(voting).answer("B_q_overall", "very_good"));

        mission.awaitReceived(2);
        assertThat(mission.get("tallies/kz2022_b")
                        .getMap("groups[0].questions.find { it.code == 'B_q_overall' }.counts"))
                .isEqualTo(Map.of("very_good", 1, "good", 0, "bad", 1, "very_bad", 0));
    }

    @Test
    void aFindingThatOvertakesItsFormIsCountedWhenTheFormArrives() {
        FormState voting = KitForms.published(mission.id(), "B");
        mission.send(TestFinding.of(voting).answer("B_q_overall", "good"));
        mission.send(TestFinding.of(mission.publish("A")).answer("A_q_overall", "good"));
        mission.awaitReceived(1);

        mission.publish(voting);

        mission.awaitReceived(2);
        assertThat(mission.get("ratings").getInt("items.find { it.code == 'B_q_overall' }.positive"))
                .isEqualTo(1);
    }

    @Test
    void countsEachFindingInTheShardOfItsPartition() throws InterruptedException, ExecutionException, SQLException {
        FormState voting = mission.publish("B");
        Map<String, Integer> partitions = new HashMap<>();
        for (int n = 0; n < 5; n++) {
            TestFinding finding = TestFinding.of(voting);
            partitions.put(finding.findingId().toString(), mission.sendAndTellPartition(finding));
        }

        mission.awaitReceived(5);
        Map<String, Integer> shards = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select finding_id, shard from finding where mission_id = ?")) {
            statement.setString(1, mission.id());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    shards.put(row.getString(1), row.getInt(2));
                }
            }
        }
        assertThat(shards).isEqualTo(partitions);
    }

    @Test
    void matchesFindingsWithExpectedReports() {
        mission.region("KZ-11", "Akmola Region");
        mission.region("KZ-71", "Astana");
        FormState voting = mission.publish("B");
        FormState tabulation = mission.publish("D");
        mission.expect("VOTING", "110530", "KZ-11", "01", "0103");
        mission.expect("VOTING", "110531", "KZ-11", "01", "0103");
        mission.expect("TABULATION", "1114", "KZ-11", "01", "0104");
        // Twice at an expected station, once at an expected commission, once where nothing was expected, once nowhere.
        mission.send(TestFinding.of(voting));
        mission.send(TestFinding.of(voting));
        mission.send(TestFinding.of(tabulation).at("1114", "KZ-11", "urban").by("0104", "01"));
        mission.send(TestFinding.of(voting).at("710001", "KZ-71", "urban"));
        mission.send(TestFinding.of(voting).at(null, "KZ-71", "urban"));

        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("expected", 3)
                .containsEntry("received", 5)
                .containsEntry("matched", 2)
                .containsEntry("missing", 1)
                .containsEntry("extra", 2));
        eventually(() -> assertThat(mission.get("coverage").getMap("items.find { it.key == 'KZ-71' }"))
                .containsEntry("name", "Astana")
                .containsEntry("expected", 0)
                .containsEntry("extra", 2));
        assertThat(mission.get("coverage?by=team").getMap("items.find { it.key == '0103' }"))
                .containsEntry("expected", 2)
                .containsEntry("received", 4)
                .containsEntry("matched", 1);
        assertThat(mission.get("coverage?by=purpose").getList("items.expected")).containsExactly(0, 2, 0, 1);
        assertThat(mission.get("summary").getFloat("coverage")).isEqualTo(0.6667f);
    }

    @Test
    void aReportThatIsExpectedLaterOrNoLongerChangesWhatIsExtra() {
        FormState voting = mission.publish("B");
        mission.send(TestFinding.of(voting));
        mission.send(TestFinding.of(voting).by("0205", "02"));
        eventually(() ->
                assertThat(mission.get("coverage?by=all").getMap("items[0]")).containsEntry("extra", 2));

        UUID report = mission.expect("VOTING", "110530", "KZ-11", "01", "0103");

        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("extra", 0)
                .containsEntry("matched", 1)
                .containsEntry("expected", 1));

        mission.expect(report, "VOTING", "110530", "KZ-11", "01", "0103", true, 2);

        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("extra", 2)
                .containsEntry("matched", 0)
                .containsEntry("expected", 0));
        assertThat(mission.get("coverage?by=team").getMap("items.find { it.key == '0205' }"))
                .containsEntry("extra", 1);
    }

    @Test
    void anEditThatMovesAFindingUnmatchesItsOldStation() {
        FormState voting = mission.publish("B");
        mission.expect("VOTING", "110530", "KZ-11", "01", "0103");
        mission.expect("VOTING", "110531", "KZ-11", "01", "0103");
        TestFinding finding = TestFinding.of(voting);
        mission.send(finding);
        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("matched", 1)
                .containsEntry("expected", 2));

        mission.send(finding.edited().at("999999", "KZ-11", "rural"));

        eventually(() -> assertThat(mission.get("coverage?by=all").getMap("items[0]"))
                .containsEntry("matched", 0)
                .containsEntry("extra", 1)
                .containsEntry("received", 1));
    }

    @Test
    void aFindingThatTheFrameHasElsewhereCountsThere() {
        FormState voting = mission.publish("B");
        TestFinding typed =
                TestFinding.of(voting).at("110530", "KZ-71", "urban").answer("B_q_overall", "good");
        mission.send(typed);
        eventually(() -> assertThat(mission.get("coverage").getMap("items.find { it.key == 'KZ-71' }"))
                .containsEntry("received", 1));

        TestFinding placed = typed.edited().at("110530", "KZ-11", "rural");
        mission.send(placed, FindingPlaced.TYPE, new FindingPlaced(placed.state()));

        eventually(() -> assertThat(mission.get("coverage").getMap("items.find { it.key == 'KZ-11' }"))
                .containsEntry("received", 1));
        assertThat(mission.get("coverage").getList("items.key")).containsExactly("KZ-11");
    }

    @Test
    void ratingsLeaveOutNotObservedMissingAndRefusedAccess() {
        FormState voting = mission.publish("B");
        mission.send(TestFinding.of(voting).answer("B_q_overall", "very_good"));
        mission.send(TestFinding.of(voting).answer("B_q_overall", "good"));
        mission.send(TestFinding.of(voting).answer("B_q_overall", "bad"));
        mission.send(TestFinding.of(voting).answer("B_q_overall", ""));
        mission.send(TestFinding.of(voting));
        mission.send(TestFinding.of(voting).refused().answer("B_q_overall", "very_bad"));

        mission.awaitReceived(6);
        assertThat(mission.get("ratings").getMap("items.find { it.code == 'B_q_overall' }"))
                .containsEntry("base", 3)
                .containsEntry("positive", 2)
                .containsEntry("negative", 1)
                .containsEntry("missing", 2)
                .containsEntry("display", "2 of 3");
        JsonPath summary = mission.get("summary");
        assertThat(summary.getInt("refused")).isEqualTo(1);
        assertThat(summary.getString("byForm[0].overall.text"))
                .isEqualTo("Voting was rated positively in 2 of the 3 stations observed");
        assertThat(summary.getString("byForm[0].overall.share")).isNull();
        assertThat(mission.get("ratings?by=settlement")
                        .getMap("items.find { it.code == 'B_q_overall' && it.key == 'rural' }"))
                .containsEntry("base", 3);
    }

    @Test
    void ranksProblemsAndTellsHowFarTheySpread() {
        FormState voting = mission.publish("B");
        FormState tabulation = mission.publish("D");
        mission.send(TestFinding.of(voting).answer("B_group", "yes").answer("B_stuff", "no"));
        mission.send(TestFinding.of(voting).answer("B_group", "yes").answer("B_stuff", "yes"));
        mission.send(TestFinding.of(voting)
                .at("710001", "KZ-71", "urban")
                .by("0107", "01")
                .answer("B_group", "yes")
                .answer("B_stuff", ""));
        mission.send(TestFinding.of(voting).answer("B_group", "no"));
        mission.send(TestFinding.of(voting).refused().answer("B_group", "yes"));
        mission.send(TestFinding.of(tabulation).at("1114", "KZ-11", "urban").answer("D_mismatch_n", "3"));

        mission.awaitReceived(6);
        JsonPath problems = mission.get("problems");
        assertThat(problems.getMap("items[0]"))
                .containsEntry("code", "B_group")
                .containsEntry("yes", 3)
                .containsEntry("base", 4)
                .containsEntry("stations", 2)
                .containsEntry("regions", 2)
                .containsEntry("teams", 2)
                .containsEntry("display", "3 of 4");
        assertThat(problems.getMap("items.find { it.code == 'B_stuff' }"))
                .containsEntry("yes", 1)
                .containsEntry("base", 2)
                .containsEntry("redFlag", true);
        assertThat(problems.getMap("items.find { it.code == 'D_mismatch_n' }"))
                .containsEntry("yes", 1)
                .containsEntry("base", 1)
                .containsEntry("problem", false);
        assertThat(mission.get("problems?by=region").getMap("items.find { it.code == 'B_group' && it.key == 'KZ-71' }"))
                .containsEntry("yes", 1);
    }

    @Test
    void listsTheLatestFindings() {
        FormState tabulation = mission.publish("D");
        mission.send(TestFinding.of(tabulation)
                .at("1114", "KZ-11", "urban")
                .answer("D_q_overall", "bad")
                .answer("D_falsif", "yes"));

        mission.awaitReceived(1);
        JsonPath latest = mission.get("latest-findings?limit=5");
        assertThat(latest.getMap("items[0]"))
                .containsEntry("purpose", "TABULATION")
                .containsEntry("commissionCode", "1114")
                .containsEntry("overallRating", "bad")
                .containsEntry("problems", List.of("D_falsif"))
                .containsEntry("redFlags", List.of("D_falsif"))
                .doesNotContainKey("stationCode");
    }

    @Test
    void countsWhatIsHeld() {
        mission.hold("CONFLICTING_CONTENT");
        mission.hold("CONFLICTING_CONTENT");
        mission.hold("UNKNOWN_FORM");

        eventually(() -> assertThat(mission.get("summary").getMap("held"))
                .isEqualTo(Map.of("CONFLICTING_CONTENT", 2, "UNKNOWN_FORM", 1)));
        assertThat(mission.get("summary").getInt("conflicting")).isEqualTo(2);
    }

    @Test
    void whatIsDecidedIsHeldNoMore() {
        UUID accepted = mission.hold("CONFLICTING_CONTENT");
        UUID rejected = mission.hold("CONFLICTING_CONTENT");
        mission.hold("UNKNOWN_FORM");

        mission.decide(accepted, "CONFLICTING_CONTENT", "ACCEPTED");
        mission.decide(accepted, "CONFLICTING_CONTENT", "ACCEPTED");
        mission.decide(rejected, "CONFLICTING_CONTENT", "REJECTED");

        eventually(() -> assertThat(mission.get("summary").getMap("held")).isEqualTo(Map.of("UNKNOWN_FORM", 1)));
        assertThat(mission.get("summary").getInt("conflicting")).isZero();
    }
}
