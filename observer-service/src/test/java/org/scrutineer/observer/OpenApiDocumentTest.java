package org.scrutineer.observer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The committed document is what integrators read; it must say what the service does.
@QuarkusTest
class OpenApiDocumentTest {

    @Test
    void theCommittedCopyIsFresh() throws IOException {
        Path committed = Path.of(System.getProperty("repository.root"), "docs", "api", "observer-service.yaml");
        String served = given().get("/q/openapi").asString();

        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as("docs/api/observer-service.yaml is stale. Build the service, then refresh it:"
                        + " mvn -f observer-service package -DskipTests"
                        + " && cp observer-service/target/openapi/openapi.yaml docs/api/observer-service.yaml")
                .isEqualTo(served);
    }
}
