package org.scrutineer.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutineer.testkit.EndpointRules;
import org.scrutineer.testkit.PublishedDocument;

/// What holds for every endpoint.
@QuarkusTest
class EndpointTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    /// Without this the walk sends forms, and what is no form would be refused for that alone.
    @BeforeAll
    static void sendWhatEachEndpointTakes() {
        RestAssured.filters((request, response, next) -> {
            String path = request.getDerivedPath();
            if (path.endsWith("-imports")) {
                request.contentType("text/csv");
            } else if (path.endsWith("region-boundaries")) {
                request.contentType("application/geo+json");
            } else if (request.getMethod().equals("POST")) {
                request.contentType("application/json");
            }
            return next.next(request, response);
        });
    }

    @AfterAll
    static void sendWhatIsAsked() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void nothingAnswersWithoutAToken() {
        assertThat(EndpointRules.nothingAnswersWithoutAToken()).isGreaterThan(15);
    }

    @Test
    void nothingAnswersAnotherMissionsToken() {
        assertThat(EndpointRules.nothingAnswersAnotherMissionsToken()).isGreaterThan(15);
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
