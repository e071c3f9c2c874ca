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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.rehearsal.answers.FilledForm;
import org.scrutineer.rehearsal.answers.SheetMother;
import org.scrutineer.rehearsal.kit.Purpose;

class PhoneTest {

    private static final String SERVER = "/v1/key/secret/missions/kz2022";
    private static final FilledForm FORM = new FilledForm(
            SheetMother.sheet(Purpose.VOTING, 1), "<data/>".getBytes(StandardCharsets.UTF_8), Map.of(), "1668.png");

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger again = new AtomicInteger();
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
                http,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + SERVER),
                "collect:abc",
                new Semaphore(4),
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
                exchange.sendResponseHeaders(204, -1);
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
        Answer answer = phone.submit(FORM, null, false);

        assertThat(answer).isEqualTo(new Answer(201, "so it is"));
        assertThat(requests)
                .containsExactly(
                        "HEAD " + SERVER + "/submission?deviceID=collect%3Aabc",
                        "POST " + SERVER + "/submission?deviceID=collect%3Aabc");
    }

    @Test
    void triesAgainUntilSomebodyAnswers() throws Exception {
        answers.addAll(List.of(503, 502, 500));

        Answer answer = phone.submit(FORM, null, false);

        assertThat(answer.accepted()).isTrue();
        assertThat(again).hasValue(3);
        assertThat(bodies).hasSize(4).allSatisfy(body -> assertThat(body).isEqualTo(bodies.getFirst()));
    }

    @Test
    void aRefusalIsNotRepeated() throws Exception {
        answers.add(409);

        Answer answer = phone.submit(FORM, null, false);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(again).hasValue(0);
    }

    @Test
    void sendsALargePictureInAPostOfItsOwn() throws Exception {
        phone.submit(FORM, "picture".getBytes(StandardCharsets.UTF_8), true);

        assertThat(bodies).hasSize(2);
        assertThat(bodies.getFirst()).contains("*isIncomplete*").doesNotContain("1668.png");
        assertThat(bodies.getLast()).contains("<data/>", "filename=\"1668.png\"", "picture");
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
                http,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + SERVER),
                "collect:abc",
                new Semaphore(1),
                new Patience(Duration.ofMillis(300), again::incrementAndGet));

        assertThatThrownBy(() -> hasty.submit(FORM, null, false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Nobody answered");
    }
}
