package org.scrutineer.findings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.ok;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.findings.audit.AuditTrail;

/// What review decides is in the audit log, and in what leaves the service as files.
@QuarkusTest
class ReviewTrailTest {

    private ReviewedMission mission;
    private AuditTrail trail;

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = ReviewedMission.withForm();
        trail = new AuditTrail(mission.field());
    }

    @Test
    void everyDecisionHasAnEntryThatSaysWhoAndFromWhere() {
        UUID finding = mission.receive();

        mission.decide(finding, "APPROVED", "Seen on the photo of the protocol");
        ok(mission.act(mission.analyst(), finding, "void", "Sent twice"));

        Map<String, Object> approved = trail.await("review.approved", 1).getFirst();
        assertThat(approved)
                .containsEntry("actor", "analyst")
                .containsEntry("subjectKind", "finding")
                .containsEntry("subjectId", finding.toString())
                .containsEntry("subjectVersion", 1)
                .containsEntry("address", "127.0.0.1");
        assertThat(approved.get("details").toString()).doesNotContain("photo");
        assertThat(trail.await("review.voided", 1).getFirst()).containsEntry("actor", "analyst");
    }

    @Test
    void theLogVouchesForACorrectionAsForWhatWasReceived() {
        UUID finding = mission.receive("<overall>good</overall>");

        Response corrected = mission.analyst()
                .header("If-Match", mission.seen(finding))
                .body(Map.of("answers", Map.of("overall", "bad"), "reason", "Read from the paper"))
                .post(mission.field().api("/findings/" + finding + "/corrections"));

        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(trail.await("finding.corrected", 1).getFirst())
                .containsEntry("actor", "analyst")
                .containsEntry("subjectId", finding.toString())
                .containsEntry("subjectVersion", 2);
        assertThat(trail.faults()).isEmpty();
    }

    @Test
    void exportsSayWhereTheReviewStandsAndLeaveOutWhatIsSetAside() {
        UUID approved = mission.receive();
        UUID voided = mission.receive();
        UUID quarantined = mission.receive();
        UUID rejected = mission.receive();
        String before = export().header("ETag");
        mission.decide(approved, "APPROVED", null);
        ok(mission.act(mission.analyst(), voided, "void", "Sent twice"));
        ok(mission.act(mission.analyst(), quarantined, "quarantine", Map.of("scope", "RESULTS_ONLY", "reason", "Sum")));
        ok(mission.decide(rejected, "REJECTED", "A test form"));

        Response after = export();

        assertThat(after.asString().lines()).hasSize(2);
        assertThat(after.asString()).contains(approved.toString(), "APPROVED");
        assertThat(after.header("ETag")).isNotEqualTo(before);
    }

    private Response export() {
        Response csv = mission.field().head().get(mission.field().api("/exports/f.csv"));
        assertThat(csv.statusCode()).isEqualTo(200);
        return csv;
    }
}
