package org.scrutineer.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.reporting.TestMission.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.testkit.Tokens;

/// Everything but cuts can be made again from the topics, and comes out the same.
@QuarkusTest
class RebuildTest {

    /// What each table holds of one mission, row by row. Counters that returned to zero may or may not have a row, and
    /// arrays may or may not have zeros at their end.
    private static final Map<String, String> TABLES = Map.of(
            "mission", "select m::text from mission m where mission_id = ? order by 1",
            "form", "select f::text from form f where mission_id = ? order by 1",
            "finding", "select f::text from finding f where mission_id = ? order by 1",
            "coverage",
                    "select c::text from coverage c"
                            + " where mission_id = ? and (expected, received, set_aside) <> (0, 0, 0) order by 1",
            "coverage_place",
                    "select c::text from coverage_place c where mission_id = ? and (expected, received) <> (0, 0)"
                            + " order by 1",
            "tally",
                    "select (form_id, region_code, settlement, refused, shard, findings,"
                            + " regexp_replace(array_to_string(counts, ','), '(,0)*$', ''),"
                            + " regexp_replace(',' || array_to_string(sums, ','), ',(0(,0)*)?$', ''))::text"
                            + " from tally where mission_id = ? and findings <> 0 order by 1",
            "problem_extent", "select e::text from problem_extent e where mission_id = ? and places <> 0 order by 1",
            "held_count", "select h::text from held_count h where mission_id = ? and held <> 0 order by 1");

    private final TestMission mission = TestMission.created();
    private final Random random = new Random(20_221_120);

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @ValueSource(strings = {"findings", "expected-reports", "forms", "missions", "places", "held"})
    void comesOutTheSame(String projection) throws SQLException {
        anElectionDay();
        Map<String, List<String>> before = tables();
        assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        long told = told();

        given().auth()
                .oauth2(Tokens.platformAdmin())
                .post("/api/v1/ops/reporting/projections/" + projection + "/rebuild")
                .then()
                .statusCode(200);

        eventually(() -> assertThat(tables()).isEqualTo(before));
        assertThat(told()).as("nothing about an aggregate is told twice").isEqualTo(told);
    }

    private void anElectionDay() {
        FormState voting = mission.publish("B");
        FormState opening = mission.publish("A");
        FormState counting = mission.publish("C");
        mission.hold("UNKNOWN_FORM");
        mission.decide(mission.hold("FORM_CLOSED"), "FORM_CLOSED", "ACCEPTED");
        List<TestFinding> findings = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            TestFinding finding = observation(n % 4 == 0 ? opening : voting, n);
            findings.add(finding);
            if (n % 5 == 0) {
                findings.add(observation(finding.form(), n + 100).edits(finding));
            }
        }
        findings.addAll(decidedOn(counting));
        for (int station = 0; station < 6; station++) {
            mission.expect("VOTING", "11000" + station, "KZ-11", "01", "010" + station);
        }
        mission.sendAll(findings);
        mission.awaitReceived(42);
        eventually(() -> assertThat(mission.get("coverage?by=all").getInt("items[0].expected"))
                .isEqualTo(6));
        eventually(() -> assertThat(mission.get("tallies/kz2022_b").getInt("groups[0].findings"))
                .isEqualTo(30));
        eventually(() -> assertThat(count("finding where version = 2 and mission_id = ?"))
                .isEqualTo(11));
        eventually(() -> assertThat(mission.get("summary").getInt("setAside")).isEqualTo(2));
        eventually(() -> assertThat(mission.get("summary").getMap("held")).isEqualTo(Map.of("UNKNOWN_FORM", 1)));
    }

    /// Two that are set aside, one that came back, one whose results are in quarantine.
    private static List<TestFinding> decidedOn(FormState counting) {
        TestFinding rejected = count(counting, "110001");
        TestFinding voided = count(counting, "110002");
        TestFinding restored = count(counting, "110003");
        TestFinding kept = count(counting, "110004");
        TestFinding away = restored.reviewed("RECEIVED", true, null);
        return List.of(
                rejected,
                voided,
                restored,
                kept,
                rejected.reviewed("REJECTED", false, null),
                voided.reviewed("APPROVED", true, null),
                away,
                away.reviewed("RECEIVED", false, null),
                kept.reviewed("HAS_ISSUES", false, "RESULTS_ONLY"));
    }

    private static TestFinding count(FormState counting, String station) {
        return TestFinding.of(counting)
                .at(station, "KZ-11", "rural")
                .answer("C_q_overall", "bad")
                .answer("C_stuff", "yes")
                .answer("C_r_inbox", "412");
    }

    private TestFinding observation(FormState form, int n) {
        String letter = form.purpose().equals("VOTING") ? "B" : "A";
        String[] scale = {"very_good", "good", "bad", "very_bad", "", "splendid"};
        TestFinding finding = TestFinding.of(form)
                .at(n % 9 == 0 ? null : "11000" + n % 8, n % 3 == 0 ? "KZ-71" : "KZ-11", n % 2 == 0 ? "urban" : "rural")
                .by("010" + n % 7, "01")
                .answer(letter + "_q_overall", scale[random.nextInt(scale.length)])
                .answer(letter + "_voters_reg", Integer.toString(random.nextInt(3000)))
                .answer("B_group", random.nextInt(3) == 0 ? "yes" : "no")
                .answer("A_votes_before", random.nextInt(5) == 0 ? "yes" : "no");
        return n % 11 == 0 ? finding.refused() : finding;
    }

    private Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(table.getValue())) {
                statement.setString(1, mission.id());
                List<String> rows = new ArrayList<>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
                tables.put(table.getKey(), rows);
            }
        }
        return tables;
    }

    private long told() throws SQLException {
        return count("stream_entry where type <> 'coverage' and mission_id = ?");
    }

    private long count(String from) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select count(*) from " + from)) {
            statement.setString(1, mission.id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
