package org.scrutineer.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutineer.testkit.EndpointRules;
import org.scrutineer.testkit.PublishedDocument;

/// What holds for every endpoint.
@QuarkusTest
class EndpointTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    @Test
    void nothingAnswersWithoutAToken() {
        assertThat(EndpointRules.nothingAnswersWithoutAToken()).isGreaterThan(15);
    }

    @Test
    void nothingAnswersAnotherMissionsToken() {
        assertThat(EndpointRules.nothingAnswersAnotherMissionsToken()).isGreaterThan(15);
    }

    @Test
    void whoIsLimitedToAnAreaReadsPlacesTeamsAndPlanOnly() {
        assertThat(EndpointRules.answersTheHeadOfAnArea())
                .containsExactlyInAnyOrder(
                        "GET /api/v1/missions/{missionId}/areas",
                        "GET /api/v1/missions/{missionId}/assignments",
                        "GET /api/v1/missions/{missionId}/commissions",
                        "GET /api/v1/missions/{missionId}/expected-reports",
                        "GET /api/v1/missions/{missionId}/region-boundaries",
                        "GET /api/v1/missions/{missionId}/regions",
                        "GET /api/v1/missions/{missionId}/stations",
                        "GET /api/v1/missions/{missionId}/stations/{code}",
                        "GET /api/v1/missions/{missionId}/teams",
                        "GET /api/v1/missions/{missionId}/teams/{code}");
    }

    @Test
    void theCommittedOpenApiDocumentIsFresh() throws IOException {
        PublishedDocument.isFresh("deployment-service");
    }

    @ParameterizedTest
    @EnumSource(DeploymentProblem.class)
    void everyProblemHasAPage(DeploymentProblem problem) throws IOException {
        Path page = ROOT.resolve("docs/problems/" + problem.slug() + ".md");

        assertThat(Files.readString(page)).contains(String.valueOf(problem.status()), problem.title());
    }
}
