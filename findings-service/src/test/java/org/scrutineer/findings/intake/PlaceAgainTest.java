package org.scrutineer.findings.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.assessment.JudgedMission.STATION;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.CommissionDefined;
import org.scrutineer.contracts.deployment.CommissionState;
import org.scrutineer.contracts.findings.FindingPlaced;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.findings.assessment.JudgedMission;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// Findings follow the frame.
@QuarkusTest
class PlaceAgainTest {

    /// In the kit, but not in the mission until a test brings it.
    private static final String LATE_STATION = "330054";

    @Inject
    AgroalDataSource dataSource;

    private JudgedMission judged;
    private FieldMission mission;

    @BeforeEach
    void aMissionWithTwoStations() {
        judged = JudgedMission.with("b", "d");
        mission = judged.mission();
    }

    @Test
    void whatCameBeforeItsStationIsPlacedWhenThatIsKnown() {
        UUID finding = judged.put(
                "b", Map.of("B_pec", LATE_STATION, "B_tec", "9999", "B_region", "KZ-99", "B_settlement", "somewhere"));
        assertThat(finding(finding)).containsEntry("regionCode", "KZ-99").containsEntry("commissionCode", "9999");
        Map<String, Object> answers = answers(finding);

        mission.kitStations(Set.of(LATE_STATION));

        awaitMember(finding, "regionCode", "KZ-33");
        assertThat(finding(finding))
                .containsEntry("commissionCode", "3301")
                .containsEntry("stationCode", LATE_STATION)
                .containsEntry("status", "RECEIVED")
                .containsEntry("contentVersion", 1)
                .containsEntry("version", 2);
        assertThat(finding(finding).get("settlement")).isIn("urban", "rural");
        assertThat(answers(finding)).isEqualTo(answers).containsEntry("B_region", "KZ-99");
        List<PublishedEvent> events = events(finding, 2);
        assertThat(events).extracting(PublishedEvent::type).containsExactly(FindingReceived.TYPE, FindingPlaced.TYPE);
        FindingState placed = ReviewedMission.state(events.get(1));
        assertThat(placed.regionCode()).isEqualTo("KZ-33");
        assertThat(placed.version()).isEqualTo(2);
        assertThat(placed.review()).isNull();
    }

    /// Nobody asks for it: who corrects the frame need not know what hangs on it.
    @Test
    void whenAStationIsMovedItsFindingsMoveAndAreJudgedAgain() {
        UUID finding = judged.put("b", Map.of());
        UUID elsewhere = judged.put("b", Map.of("B_pec", JudgedMission.NEAR));
        assertThat(judged.results(finding)).containsEntry("X11", "OK");

        judged.station(STATION, "08", 2);

        awaitMember(finding, "areaCode", "08");
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(judged.results(finding)).containsEntry("X11", "FLAGGED"));
        assertThat(finding(elsewhere)).containsEntry("areaCode", "09").containsEntry("version", 1);
    }

    @Test
    void whatIsAboutACommissionFollowsTheCommission() {
        UUID finding = judged.put("d", Map.of("D_tec", "9998", "D_region", "KZ-99"));
        assertThat(finding(finding)).containsEntry("regionCode", "KZ-99");

        commission("9998", "07");

        awaitMember(finding, "regionCode", "KZ-33");
        assertThat(finding(finding)).containsEntry("areaCode", "07");
    }

    /// The same flags, but those of another area look at them now.
    @Test
    void flagsMoveWithTheirFinding() {
        UUID finding = judged.put("d", Map.of("D_tec", "9998", "D_protocols_seen", "5", "D_mismatch_n", "1"));
        Set<String> flags = judged.flagged(finding);
        assertThat(flags).contains("X14").doesNotContain("X11");
        assertThat(flagged("09")).contains(finding.toString());

        commission("9998", "07");

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(flagged("07")).contains(finding.toString()));
        assertThat(flagged("09")).doesNotContain(finding.toString());
        assertThat(judged.flagged(finding)).isEqualTo(flags);
        List<PublishedEvent> assessed = TestTopics.awaitEvents(
                Topics.FINDINGS_ASSESSMENT, event -> event.key().equals(finding.toString()), 2);
        assertThat(assessed)
                .extracting(event ->
                        event.payload().path("assessment").path("areaCode").asText())
                .containsExactly("09", "07");
    }

    @Test
    void aFindingThatIsWhereTheFrameSaysStaysAsItIs() {
        UUID finding = judged.put("b", Map.of());
        Phone phone = mission.phone("00042");

        // The same place under a new number.
        judged.station(STATION, "09", 2);

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(phone.get("/forms/kz2022_b/attachments/polling_stations.csv")
                                .asString())
                        .contains("9999"));
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(toJudge()).isZero());
        assertThat(finding(finding)).containsEntry("version", 1);
    }

    private int toJudge() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select count(*) from finding_to_judge where mission_id = ?")) {
            statement.setString(1, mission.id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /// Ids of the findings of an area that are flagged.
    private List<Object> flagged(String area) {
        return mission.get("/flags?area=" + area).list("items").stream()
                .map(flag -> flag.get("findingId"))
                .toList();
    }

    private void awaitMember(UUID finding, String name, String value) {
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(finding(finding)).containsEntry(name, value));
    }

    private Map<String, Object> finding(UUID finding) {
        return mission.get("/findings/" + finding).members();
    }

    private Map<String, Object> answers(UUID finding) {
        Map<String, Object> answers = new HashMap<>();
        ((Map<?, ?>) finding(finding).get("answers")).forEach((code, answer) -> answers.put((String) code, answer));
        return answers;
    }

    private static List<PublishedEvent> events(UUID finding, int count) {
        return TestTopics.awaitEvents(
                Topics.FINDINGS_FINDING, event -> event.key().equals(finding.toString()), count);
    }

    private void commission(String code, String area) {
        CommissionState state = new CommissionState(
                mission.id(), code, "KZ-33", "DISTRICT", "TEC " + code, null, "urban", area, 12, null, null, 1);
        TestTopics.send(
                Topics.DEPLOYMENT_COMMISSION,
                mission.id() + "/" + code,
                CommissionDefined.TYPE,
                1,
                mission.id(),
                new CommissionDefined(state));
    }
}
