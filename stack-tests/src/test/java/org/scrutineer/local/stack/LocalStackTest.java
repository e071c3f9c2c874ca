package org.scrutineer.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.local.process.StartFailure;

/// One stack for all of them, as its start is the dear part; the database, the broker and the identity provider are
/// real, the four services are stand-ins.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalStackTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> PROGRESS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static StackSettings settings;
    private static LocalStack stack;

    @BeforeAll
    static void start() throws IOException {
        StandInService.installAll(folder.resolve("repository"));
        settings = StackSettings.besideOthers(folder.resolve("repository"), folder.resolve("home"))
                .telling(PROGRESS::add)
                // It is started three times and never busy.
                .withJvmOptions(LocalStack.KAFKA, List.of("-XX:TieredStopAtLevel=1"))
                .withEnvironment(LocalStack.FINDINGS, "SCRUTINEER_PROOF", "yes");
        stack = LocalStack.start(settings);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "admin, /platform/admin",
        "head, /missions/kz2022/HEAD_OF_MISSION",
        "operations, /missions/kz2022/OPERATIONS",
        "coordinator, /missions/kz2022/LTO_COORDINATOR",
        "analyst, /missions/kz2022/STATISTICAL_ANALYST",
        "lto, /missions/kz2022/OBSERVER_LTO/07",
        "stranger, /missions/other2022/HEAD_OF_MISSION"
    })
    void givesEachDemoUserATokenWithTheGroupsOfTheirRole(String user, String group) throws Exception {
        var answer = token(user, user + "-demo");

        var claims = claims(answer);
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(900);
        assertThat(claims.get("groups")).map(JsonNode::asText).containsExactly(group);
        assertThat(claims.get("iss").asText()).isEqualTo(settings.publicUrl() + "/auth/realms/scrutineer");
        assertThat(claims.get("aud").asText()).isEqualTo("scrutineer");
    }

    @Test
    @Order(2)
    void locksAnAccountAfterManyWrongPasswords() throws Exception {
        for (var attempt = 0; attempt < 11; attempt++) {
            assertThat(token("stranger", "wrong-" + attempt).get("error").asText())
                    .isEqualTo("invalid_grant");
        }

        assertThat(token("stranger", "stranger-demo").get("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    @Order(3)
    void letsTheConsoleSignInWithACodeAndProofOnly() throws Exception {
        var without = get("/auth/realms/scrutineer/protocol/openid-connect/auth?client_id=scrutineer-console"
                + "&response_type=code&scope=openid&redirect_uri=" + settings.publicUrl() + "/");
        assertThat(without.headers().firstValue("Location").orElse(without.body()))
                .contains("code_challenge_method");

        var with = get(signInPage());
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.body()).contains("kc-form-login");

        var elsewhere = get("/auth/realms/scrutineer/protocol/openid-connect/auth?client_id=scrutineer-console"
                + "&response_type=code&scope=openid&redirect_uri=http://evil.example/"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
    }

    @Test
    @Order(4)
    void givesAServiceItsOwnConfigurationAndNothingElse() throws Exception {
        var keys = get("/api/v1/missions/m/findings").body().lines().toList();

        assertThat(keys)
                .contains(
                        "QUARKUS_DATASOURCE_USERNAME=findings",
                        "SCRUTINEER_PUBLIC_URL=" + settings.publicUrl(),
                        "QUARKUS_OIDC_TOKEN_ISSUER=" + settings.publicUrl() + "/auth/realms/scrutineer",
                        "SCRUTINEER_PROOF=yes")
                .noneMatch(line -> line.startsWith("MAVEN"));
        assertThat(get("/api/v1/missions").body()).contains("QUARKUS_DATASOURCE_USERNAME=observer");
    }

    @Test
    @Order(5)
    void bringsBackAServiceThatWasKilled() {
        var before = stack.pid(LocalStack.REPORTING);

        stack.kill9(LocalStack.REPORTING);

        assertThat(stack.isReady()).isFalse();
        stack.awaitReady(Duration.ofSeconds(30));
        assertThat(stack.pid(LocalStack.REPORTING)).isNotEqualTo(before);
        assertThat(PROGRESS).anyMatch(line -> line.contains("reporting-service ended unexpectedly (exit code 137)"));
    }

    @Test
    @Order(6)
    void bringsBackTheDatabaseAndTheBrokerSoThatSigningInWorksAtOnce() throws Exception {
        assertThat(signInTogether()).containsOnly(200);

        stack.kill9(LocalStack.POSTGRES);
        stack.kill9(LocalStack.KAFKA);
        stack.awaitReady(Duration.ofSeconds(60));

        assertThat(signInTogether()).containsOnly(200);
    }

    /// Enough at once that the identity provider needs many connections to its database. Not tokens: one person who
    /// signs in twice at the same moment is taken for an attack.
    private static List<Integer> signInTogether() {
        var page = HttpRequest.newBuilder(URI.create(stack.baseUrl() + signInPage()))
                .build();
        var answers = IntStream.range(0, 20)
                .mapToObj(person ->
                        CLIENT.sendAsync(page, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static String signInPage() {
        return "/auth/realms/scrutineer/protocol/openid-connect/auth?client_id=scrutineer-console"
                + "&response_type=code&scope=openid&redirect_uri=" + settings.publicUrl() + "/"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    @Test
    @Order(7)
    void answersForAServiceThatIsHeldDown() throws Exception {
        stack.holdDown(LocalStack.OBSERVER);

        assertThat(get("/api/v1/missions").statusCode()).isEqualTo(503);

        stack.letUp(LocalStack.OBSERVER);
        assertThat(get("/api/v1/missions").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void isSeenFromOutside() {
        var seen = new RunningStack(settings);

        assertThat(seen.url()).contains(settings.publicUrl());
        assertThat(seen.servers())
                .allSatisfy(
                        server -> assertThat(server.ready()).as(server.name()).isTrue())
                .anySatisfy(server -> assertThat(server.pid()).isEqualTo(stack.pid(LocalStack.KAFKA)));
        assertThatThrownBy(seen::delete).isInstanceOf(StartFailure.class).hasMessageContaining("stop it first");
    }

    @Test
    @Order(9)
    void refusesASecondStackInTheSameFolder() {
        assertThatThrownBy(() -> LocalStack.prepare(settings))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("already running")
                .hasMessageContaining("./scrutineer down");
    }

    @Test
    @Order(10)
    void refusesATakenPort() {
        var elsewhere = StackSettings.of(
                settings.repository(),
                java.util.Map.of(
                        "SCRUTINEER_HOME", folder.resolve("elsewhere").toString(),
                        "SCRUTINEER_PORT", Integer.toString(settings.ports().frontDoor())));

        assertThatThrownBy(() -> LocalStack.prepare(elsewhere))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Port %d".formatted(settings.ports().frontDoor()))
                .hasMessageContaining("SCRUTINEER_PORT");
    }

    @Test
    @Order(11)
    void keepsItsDataOverAStopAndAStartAndStopsEverything() throws Exception {
        var before = LocalStack.SERVERS.stream().map(stack::pid).toList();
        var subject = claims(token("head", "head-demo")).get("sub").asText();

        stack.close();

        assertThat(before).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(new RunningStack(settings).url()).isEmpty();
        assertThat(new RunningStack(settings).stop()).contains("not running");
        stack = LocalStack.start(settings);
        assertThat(claims(token("head", "head-demo")).get("sub").asText()).isEqualTo(subject);
    }

    private static JsonNode token(String user, String password) throws IOException, InterruptedException {
        var response = CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create(stack.baseUrl() + "/auth/realms/scrutineer/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=scrutineer-cli&username=%s&password=%s"
                                        .formatted(user, password)))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(response.body());
    }

    private static JsonNode claims(JsonNode answer) throws IOException {
        var parts = answer.get("access_token").asText().split("\\.");
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(stack.baseUrl() + path)).build(), BodyHandlers.ofString());
    }
}
