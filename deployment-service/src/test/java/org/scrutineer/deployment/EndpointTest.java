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
