package org.scrutineer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.EndpointRules;

@QuarkusTest
class EndpointsTest {

    /// Seven of forms, ten about them, four of findings, two of the held inbox. OpenRosa has a test of its own.
    private static final int OF_THIS_SERVICE = 23;

    @Test
    void nothingAnswersWithoutAToken() {
        assertThat(EndpointRules.nothingAnswersWithoutAToken()).isGreaterThanOrEqualTo(OF_THIS_SERVICE);
    }

    @Test
    void nothingAnswersAnotherMissionsToken() {
        assertThat(EndpointRules.nothingAnswersAnotherMissionsToken()).isGreaterThanOrEqualTo(OF_THIS_SERVICE);
    }

    @Test
    void whoIsLimitedToAnAreaReadsFormsAndFindingsOnly() {
        assertThat(EndpointRules.answersTheHeadOfAnArea())
                .containsExactlyInAnyOrder(
                        "GET /api/v1/missions/{missionId}/findings",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/attachments/{name}",
                        "GET /api/v1/missions/{missionId}/forms",
                        "GET /api/v1/missions/{missionId}/forms/{formId}/versions/{formVersion}");
    }
}
