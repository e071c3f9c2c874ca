package org.scrutineer.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.findings.FormState;

/// Events in, figures out.
@QuarkusTest
class LivePictureTest {

    private final TestMission mission = TestMission.created();

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
}
