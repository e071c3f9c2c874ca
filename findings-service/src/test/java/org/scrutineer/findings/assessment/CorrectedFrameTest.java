package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.assessment.JudgedMission.STATION;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.testkit.TestTopics;

/// The frame was wrong, is corrected, and everything is judged again at once.
@QuarkusTest
class CorrectedFrameTest {

    @Test
    void judgingAgainGoesByTheFrameAsItIsNow() {
        JudgedMission judged = JudgedMission.with("b");
        FieldMission mission = judged.mission();
        Phone phone = mission.phone("00042");
        UUID finding = judged.put("b", Map.of());
        assertThat(judged.results(finding)).containsEntry("X11", "OK");

        moveStationToArea08(mission);
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(phone.get("/forms/kz2022_b/attachments/polling_stations.csv")
                                .asString())
                        .contains("9999"));
        assertThat(mission.head().post(mission.api("/reassessments")).statusCode())
                .isEqualTo(202);
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(mission.head()
                                .get(mission.api("/reassessments"))
                                .jsonPath()
                                .getString("[0].finishedAt"))
                        .isNotNull());

        assertThat(judged.results(finding)).containsEntry("X11", "FLAGGED");
    }

    private static void moveStationToArea08(FieldMission mission) {
        StationState state = new StationState(
                mission.id(),
                STATION,
                "KZ-33",
                "3301",
                "08",
                "9999",
                "urban",
                "regular",
                500,
                null,
                null,
                null,
                null,
                2);
        TestTopics.send(
                Topics.DEPLOYMENT_STATION,
                mission.id() + "/" + STATION,
                StationDefined.TYPE,
                2,
                mission.id(),
                new StationDefined(state));
    }
}
