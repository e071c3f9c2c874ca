package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.assessment.JudgedMission.STATION;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;

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

        judged.station(STATION, "08", 2);
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
}
