package org.scrutineer.findings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.assessment.JudgedMission;

/// Somebody looks at what blocks before a finding counts as checked.
@QuarkusTest
class BlockingFlagTest {

    private JudgedMission judged;
    private FieldMission mission;
    private UUID finding;

    @BeforeEach
    void aCountWithFewerSignaturesThanBallots() {
        judged = JudgedMission.with("c");
        mission = judged.mission();
        finding = judged.put("c", Map.of("C_r_sig_count", "1"));
        assertThat(judged.flagged(finding)).contains("X7");
    }

    @Test
    void anUnverifiedBlockingFlagKeepsAFindingFromBeingApproved() {
        Response approved = decide("APPROVED");

        refused(approved, 409, "review-not-allowed");
        assertThat(approved.jsonPath().getString("detail")).contains("BLOCKING", "X7");
        assertThat(state()).isEqualTo("RECEIVED");
    }

    @Test
    void onceItIsVerifiedTheFindingCanBeApproved() {
        ok(verdict("VERIFIED"));

        ok(decide("APPROVED"));

        assertThat(state()).isEqualTo("APPROVED");
    }

    @Test
    void aVerificationThatWasTakenBackBlocksAgain() {
        ok(verdict("VERIFIED"));
        ok(verdict("REOPENED"));

        refused(decide("APPROVED"), 409, "review-not-allowed");
    }

    @Test
    void everyOtherDecisionIsFree() {
        ok(decide("HAS_ISSUES"));
        ok(decide("REJECTED"));
        ok(decide("RECEIVED"));
    }

    @Test
    void flagsThatDoNotBlockHinderNobody() {
        UUID unbalanced = judged.put("c", Map.of("C_r_cand_05", "806"));
        assertThat(judged.flagged(unbalanced)).contains("X4").doesNotContain("X6", "X7", "X14");

        ok(decide(unbalanced, "APPROVED"));
    }

    private Response decide(String state) {
        return decide(finding, state);
    }

    private Response decide(UUID about, String state) {
        String address = mission.api("/findings/" + about + "/review");
        return mission.head()
                .header("If-Match", mission.head().get(address).header("ETag"))
                .contentType("application/json")
                .body(Map.of("state", state, "reason", "Compared with the photo"))
                .put(address);
    }

    private Response verdict(String verdict) {
        String address = mission.api("/findings/" + finding + "/flags");
        return mission.head()
                .header("If-Match", mission.head().get(address).header("ETag"))
                .contentType("application/json")
                .body(Map.of("verdict", verdict, "note", "Called the team."))
                .post(address + "/X7/verdicts");
    }

    private String state() {
        return mission.head()
                .get(mission.api("/findings/" + finding + "/review"))
                .jsonPath()
                .getString("state");
    }
}
