package org.scrutineer.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.local.postgres.ServiceDatabases.Database;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ServiceEnvironmentTest {

    /// What a container needs and a process of this machine does not: its log is read by people.
    private static final Set<String> ONLY_IN_A_CONTAINER =
            Set.of("JAVA_TOOL_OPTIONS", "QUARKUS_LOG_CONSOLE_JSON_ENABLED");

    private final Path root = Path.of(System.getProperty("repository.root"));

    @ParameterizedTest
    @ValueSource(strings = {LocalStack.OBSERVER, LocalStack.DEPLOYMENT, LocalStack.FINDINGS, LocalStack.REPORTING})
    void hasTheKeysOfDockerCompose(String service) throws IOException {
        var settings = StackSettings.of(root, Map.of("SCRUTINEER_PORT", "18080"));

        var keys = ServiceEnvironment.of(service, settings, new Database("d", "jdbc:postgresql://h/d", "secret"))
                .keySet();

        var compose = new TreeSet<>(composeKeys(service));
        assertThat(compose).containsAll(ONLY_IN_A_CONTAINER);
        compose.removeAll(ONLY_IN_A_CONTAINER);
        assertThat(keys).containsExactlyInAnyOrderElementsOf(compose);
    }

    private Set<String> composeKeys(String service) throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> document = new Yaml(
                        new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(root.resolve("docker-compose.yml")));
        return document.get("services").get(service).get("environment").keySet();
    }
}
