package org.scrutineer.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The OpenAPI document that integrators read, `docs/api/<service>.yaml`.
public final class PublishedDocument {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private PublishedDocument() {}

    /// Fails when the committed document is not what the running service says of itself. Compared as data: the order
    /// of a schema's members is not the same in every build.
    ///
    /// @param service for example `observer-service`
    public static void isFresh(String service) throws IOException {
        Path committed = Path.of(System.getProperty("repository.root"), "docs", "api", service + ".yaml");
        JsonNode served = YAML.readTree(RestAssured.given().get("/q/openapi").asString());

        assertThat(YAML.readTree(Files.readString(committed)))
                .as(
                        "docs/api/%1$s.yaml is stale; refresh it with"
                                + " cp %1$s/target/openapi/openapi.yaml docs/api/%1$s.yaml after a build of %1$s",
                        service)
                .isEqualTo(served);
    }
}
