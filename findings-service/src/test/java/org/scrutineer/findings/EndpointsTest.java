package org.scrutineer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.EndpointRules;

@QuarkusTest
class EndpointsTest {

    /// Ten about forms, seven of findings, sixteen of review, three of the second entry, three of official
    /// figures, three of consolidation, three of the held inbox, six of exports, the audit log. OpenRosa
    /// has a test of its own.
    private static final int OF_THIS_SERVICE = 52;

    @Test
    void nothingAnswersWithoutAToken() {
        assertThat(EndpointRules.nothingAnswersWithoutAToken()).isGreaterThanOrEqualTo(OF_THIS_SERVICE);
    }

    @Test
    void nothingAnswersAnotherMissionsToken() {
        assertThat(EndpointRules.nothingAnswersAnotherMissionsToken()).isGreaterThanOrEqualTo(OF_THIS_SERVICE);
    }

    @Test
    void whoIsLimitedToAnAreaReadsFormsAndReadsReviewsAndTakesOutFindings() {
        assertThat(EndpointRules.answersTheHeadOfAnArea())
                .containsExactlyInAnyOrder(
                        "GET /api/v1/missions/{missionId}/exports/{formId}.csv",
                        "GET /api/v1/missions/{missionId}/exports/{formId}.geojson",
                        "GET /api/v1/missions/{missionId}/exports/{formId}.xlsx",
                        "GET /api/v1/missions/{missionId}/exports/{formId}/attachments.zip",
                        "GET /api/v1/missions/{missionId}/exports/{formId}/missing-attachments.csv",
                        "GET /api/v1/missions/{missionId}/exports/{formId}/{repeat}.csv",
                        "GET /api/v1/missions/{missionId}/findings",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/attachments",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/attachments/{name}",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/attachments/{name}/thumbnail",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/client-audit",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/corrections",
                        "POST /api/v1/missions/{missionId}/findings/{findingId}/corrections",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/review",
                        "PUT /api/v1/missions/{missionId}/findings/{findingId}/review",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/review/entries",
                        "PUT /api/v1/missions/{missionId}/findings/{findingId}/review/entries/{entryId}",
                        "POST /api/v1/missions/{missionId}/findings/{findingId}/review/quarantine",
                        "POST /api/v1/missions/{missionId}/findings/{findingId}/review/release",
                        "POST /api/v1/missions/{missionId}/findings/{findingId}/review/restore",
                        "POST /api/v1/missions/{missionId}/findings/{findingId}/review/void",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/second-entry",
                        "PUT /api/v1/missions/{missionId}/findings/{findingId}/second-entry",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/second-entry/versions",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/versions",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/versions/{contentVersion}",
                        "DELETE /api/v1/missions/{missionId}/review-batches/{batchId}",
                        "GET /api/v1/missions/{missionId}/review-batches/{batchId}",
                        "PUT /api/v1/missions/{missionId}/review-batches/{batchId}",
                        "POST /api/v1/missions/{missionId}/review-batches/{batchId}/renew",
                        "GET /api/v1/missions/{missionId}/findings/{findingId}/flags",
                        "GET /api/v1/missions/{missionId}/flags",
                        "GET /api/v1/missions/{missionId}/forms",
                        "GET /api/v1/missions/{missionId}/forms/{formId}/versions/{formVersion}");
    }
}
