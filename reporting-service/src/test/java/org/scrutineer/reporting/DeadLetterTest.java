package org.scrutineer.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.reporting.TestMission.eventually;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

/// One bad record stops nothing and is not lost.
@QuarkusTest
class DeadLetterTest {

    private final TestMission mission = TestMission.created();

    @Inject
    AgroalDataSource dataSource;

    @Test
    void aPoisonRecordGoesToTheDeadLettersAndTheRestGoThrough() throws SQLException, JsonProcessingException {
        FormState voting = mission.publish("B");
        TestFinding poisoned = TestFinding.of(voting).answer("B_q_overall", "good");
        List<TestFinding> healthy = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            healthy.add(TestFinding.of(voting).answer("B_q_overall", "good"));
        }
        mission.sendAll(healthy.subList(0, 10));
        String key = poisoned.findingId().toString();
        TestTopics.sendRaw(record(key, "{\"finding\": {\"findingId\": \"" + key + "\""));
        mission.sendAll(healthy.subList(10, 20));

        mission.awaitReceived(20);
        eventually(() -> assertThat(letter(key)).containsEntry("status", "FAILED"));
        assertThat(letter(key)).containsEntry("projection", "findings").containsEntry("topic", Topics.FINDINGS_FINDING);

        String whole = TestTopics.JSON.writeValueAsString(new FindingReceived(poisoned.state()));
        mend(key, whole);
        String id = String.valueOf(letter(key).get("id"));
        given().auth()
                .oauth2(Tokens.platformAdmin())
                .post("/api/v1/ops/reporting/dead-letters/" + id + "/replay")
                .then()
                .statusCode(200);

        assertThat(letter(key)).containsEntry("status", "RESUBMITTED");
        mission.awaitReceived(21);
    }

    @Test
    void aRecordThatTheDatabaseRefusesIsPoisonToo() {
        FormState voting = mission.publish("B");
        // PostgreSQL has no text with a zero byte in it.
        TestFinding refused = TestFinding.of(voting).by("01\u0000", "01");

        mission.sendAll(List.of(TestFinding.of(voting), refused, TestFinding.of(voting)));

        mission.awaitReceived(2);
        eventually(() -> assertThat(letter(refused.findingId().toString())).containsEntry("status", "FAILED"));
    }

    @Test
    void whatANewerPublisherSaysIsSkipped() {
        FormState voting = mission.publish("B");
        ProducerRecord<String, byte[]> unknown = record("unknown", "{\"anything\": 1}");
        unknown.headers().remove("ce_type");
        unknown.headers().add("ce_type", "org.scrutineer.findings.finding-praised.v1".getBytes(StandardCharsets.UTF_8));
        TestTopics.sendRaw(unknown);
        mission.send(TestFinding.of(voting));

        mission.awaitReceived(1);
        assertThat(letters())
                .noneMatch(letter -> String.valueOf(letter.get("reason")).contains("praised"));
    }

    private static ProducerRecord<String, byte[]> record(String key, String payload) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.FINDINGS_FINDING, key, payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", "0190a1b2-0000-7000-8000-00000000000a",
                        "ce_type", FindingReceived.TYPE,
                        "ce_source", "/scrutineer/test",
                        "ce_subject", key,
                        "ce_time", "2022-11-20T03:00:00Z",
                        "ce_sequence", "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /// The letter of one record key; empty when there is none.
    private Map<String, Object> letter(String key) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select id, projection, topic, status from dead_letter where record_key = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Map.of(
                                "id", row.getString(1),
                                "projection", row.getString(2),
                                "topic", row.getString(3),
                                "status", row.getString(4))
                        : Map.of();
            }
        }
    }

    private static List<Map<String, Object>> letters() {
        return given().auth()
                .oauth2(Tokens.platformAdmin())
                .get("/api/v1/ops/reporting/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private void mend(String key, String payload) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("update dead_letter set payload = ? where record_key = ?")) {
            statement.setBytes(1, payload.getBytes(StandardCharsets.UTF_8));
            statement.setString(2, key);
            statement.executeUpdate();
        }
    }
}
