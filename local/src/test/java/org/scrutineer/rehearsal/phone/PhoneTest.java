package org.scrutineer.rehearsal.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.rehearsal.network.Network;

class PhoneTest {

    private static final String SERVER = "/v1/key/secret/missions/kz2022";
    private static final byte[] FORM = "<data/>".getBytes(StandardCharsets.UTF_8);

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger again = new AtomicInteger();
    private volatile String announced = "100";
    private volatile int headStatus = 204;
    private HttpServer server;
    private HttpClient http;
    private Phone phone;

    @BeforeEach
    void startAServerThatAnswersAsTold() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        http = HttpClient.newHttpClient();
        phone = new Phone(
                Network.direct(http, 4),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + SERVER),
                "collect:abc",
                new Patience(Duration.ofSeconds(20), again::incrementAndGet));
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("HEAD")) {
                assertThat(exchange.getRequestHeaders().getFirst("X-OpenRosa-Version"))
                        .isEqualTo("1.0");
                if (!announced.isEmpty()) {
                    exchange.getResponseHeaders().add("X-OpenRosa-Accept-Content-Length", announced);
                }
                exchange.sendResponseHeaders(headStatus, -1);
                return;
            }
            bodies.add(body);
            Integer status = answers.poll();
            byte[] text = "<OpenRosaResponse><message nature=\"\">so it is</message></OpenRosaResponse>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status == null ? 201 : status, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Test
    void asksFirstThenPostsWithItsId() throws Exception {
        Answer answer = phone.submit(FORM, List.of());

        assertThat(answer).isEqualTo(new Answer(201, "so it is"));
        assertThat(requests)
                .containsExactly(
                        "HEAD " + SERVER + "/submission?deviceID=collect%3Aabc",
                        "POST " + SERVER + "/submission?deviceID=collect%3Aabc");
    }

    @Test
    void triesAgainUntilSomebodyAnswers() throws Exception {
        answers.addAll(List.of(503, 502, 500));

        Answer answer = phone.submit(FORM, List.of());

        assertThat(answer.accepted()).isTrue();
        assertThat(again).hasValue(3);
        assertThat(bodies).hasSize(4).allSatisfy(body -> assertThat(body).isEqualTo(bodies.getFirst()));
    }

    @Test
    void aRefusalIsNotRepeated() throws Exception {
        answers.add(409);

        Answer answer = phone.submit(FORM, List.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(again).hasValue(0);
    }

    @Test
    void dividesTheFilesByTheLengthThatTheServerAnnounces() throws Exception {
        phone.submit(FORM, List.of(file("a.png", 60), file("b.png", 30), file("c.png", 200), file("d.png", 1)));

        assertThat(bodies).hasSize(3).allSatisfy(body -> assertThat(body).contains("<data/>"));
        assertThat(bodies.get(0)).contains("a.png", "b.png", "*isIncomplete*").doesNotContain("c.png");
        assertThat(bodies.get(1)).contains("c.png", "*isIncomplete*").doesNotContain("b.png", "d.png");
        assertThat(bodies.get(2)).contains("d.png").doesNotContain("c.png", "*isIncomplete*");
    }

    @Test
    void goesByTenMegabytesWhenNothingIsAnnounced() throws Exception {
        announced = "";

        phone.submit(FORM, List.of(file("a.png", 6_000_000), file("b.png", 3_000_000), file("c.png", 2_000_000)));

        assertThat(bodies).hasSize(2);
        assertThat(bodies.getLast()).contains("c.png").doesNotContain("b.png");
    }

    @Test
    void beginsAgainFromTheHeadWhenAPostInTheMiddleFails() throws Exception {
        answers.addAll(List.of(201, 503));

        Answer answer = phone.submit(FORM, List.of(file("a.png", 90), file("b.png", 90)));

        assertThat(answer.accepted()).isTrue();
        assertThat(requests).hasSize(6);
        assertThat(bodies).hasSize(4);
        assertThat(bodies.get(2)).isEqualTo(bodies.get(0));
    }

    @Test
    void sendsNoFurtherFileOnceTheFormIsRefused() throws Exception {
        answers.add(404);

        Answer answer = phone.submit(FORM, List.of(file("a.png", 90), file("b.png", 90)));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(bodies).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401})
    void sendsNothingThroughACaptivePortalOrWithoutCredentials(int status) throws Exception {
        headStatus = status;

        Answer answer = phone.submit(FORM, List.of());

        assertThat(answer.accepted()).isFalse();
        assertThat(bodies).isEmpty();
    }

    @Test
    void postsThoughTheServerDoesNotLikeHead() throws Exception {
        headStatus = 405;

        assertThat(phone.submit(FORM, List.of()).accepted()).isTrue();
    }

    private static Attachment file(String name, int size) {
        return new Attachment(name, "image/png", new byte[size]);
    }

    @Test
    void doesNotTakeAFileWhoseHashIsAnother() {
        answers.add(200);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + SERVER + "/forms/a.xml");

        assertThatThrownBy(() -> phone.download(address, "md5:0"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the list says md5:0")
                .hasMessageNotContaining("secret");
    }

    @Test
    void givesUpWhenPatienceEnds() {
        server.stop(0);
        Phone hasty = new Phone(
                Network.direct(http, 1),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + SERVER),
                "collect:abc",
                new Patience(Duration.ofMillis(300), again::incrementAndGet));

        assertThatThrownBy(() -> hasty.submit(FORM, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Nobody answered");
    }
}
