package org.scrutineer.local.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.local.process.Ports;
import org.scrutineer.local.process.StartFailure;

class FrontDoorTest {

    /// More than the buffers of four sockets hold, less than a file.
    private static final long TOO_MUCH = 64L * 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer service;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.start();
        door = FrontDoor.open(new FrontDoor.Settings(
                "127.0.0.1",
                0,
                "https://mission.example",
                Map.of(
                        Destination.REPORTING, service.getAddress().getPort(),
                        Destination.FINDINGS, service.getAddress().getPort(),
                        // Nobody listens there.
                        Destination.OBSERVER, Ports.free())));
    }

    @AfterEach
    void close() {
        door.close();
        service.stop(0);
    }

    @Test
    void passesRequestAndAnswerOn() throws Exception {
        service.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            answer(exchange, 201, exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        });

        var response = client.send(
                request("/api/v1/missions/m/findings/1?b=2&c=%C3%A9")
                        .PUT(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("PUT /api/v1/missions/m/findings/1?b=2&c=%C3%A9 {}");
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void saysWhoAskedAndBelievesNobodyAboutIt() throws Exception {
        service.createContext(
                "/",
                exchange -> answer(
                        exchange,
                        200,
                        String.join(
                                "|",
                                header(exchange, "X-Forwarded-For"),
                                header(exchange, "X-Forwarded-Proto"),
                                header(exchange, "X-Forwarded-Host"),
                                header(exchange, "Forwarded"))));

        var response = client.send(
                request("/")
                        .header("X-Forwarded-For", "10.9.8.7")
                        .header("X-Forwarded-Proto", "gopher")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "for=10.9.8.7")
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo("127.0.0.1|https|127.0.0.1:%d|null".formatted(door.port()));
    }

    @Test
    void letsAStreamOfEventsThroughAsItHappens() throws Exception {
        var firstWasRead = new CountDownLatch(1);
        service.createContext("/api/v1/missions/m/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write("data: one\n\n".getBytes(UTF_8));
                out.flush();
                awaitLatch(firstWasRead);
                out.write("data: two\n\n".getBytes(UTF_8));
            }
        });

        var response = client.send(request("/api/v1/missions/m/stream").build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: one");
            firstWasRead.countDown();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: two");
        }
    }

    @Test
    void letsAnUploadThroughAsItComes() throws Exception {
        var arrived = new AtomicLong();
        service.createContext("/v1/key/t/missions/m/submission", exchange -> {
            var buffer = new byte[8192];
            for (int n = exchange.getRequestBody().read(buffer);
                    n >= 0;
                    n = exchange.getRequestBody().read(buffer)) {
                arrived.addAndGet(n);
            }
            answer(exchange, 201, "");
        });
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            var out = socket.getOutputStream();
            out.write("POST /v1/key/t/missions/m/submission HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\n\r\n"
                    .getBytes(UTF_8));
            out.write(new byte[10_000]);
            out.flush();

            await().untilAsserted(() -> assertThat(arrived).hasValue(10_000));

            out.write(new byte[10_000]);
            out.flush();
            var status = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
            assertThat(status).isEqualTo("HTTP/1.1 201 Created");
            assertThat(arrived).hasValue(20_000);
        }
    }

    @Test
    void keepsNoUploadThatTheServiceIsTooSlowToTake() throws Exception {
        var read = new CountDownLatch(1);
        service.createContext("/v1/", exchange -> {
            awaitLatch(read);
            exchange.close();
        });
        try (var socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()))) {
            socket.write(ByteBuffer.wrap(
                    "POST /v1/key/t/missions/m/submission HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n"
                            .getBytes(UTF_8)));
            socket.configureBlocking(false);
            var accepted = new AtomicLong();
            var idleSince = new AtomicLong(System.nanoTime());

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var sent = write(socket); sent > 0 && accepted.get() <= TOO_MUCH; sent = write(socket)) {
                    accepted.addAndGet(sent);
                    idleSince.set(System.nanoTime());
                }
                return accepted.get() > TOO_MUCH
                        || System.nanoTime() - idleSince.get()
                                > Duration.ofSeconds(1).toNanos();
            });

            assertThat(accepted.get()).as("bytes that left the client").isLessThan(TOO_MUCH);
        } finally {
            read.countDown();
        }
    }

    @Test
    void saysToAPersonThatAServiceIsDown() throws Exception {
        var response = get("/api/v1/missions/m/observers");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).contains("3");
        assertThat(response.body())
                .contains("\"type\":\"https://scrutineer.org/problems/unavailable\"")
                .contains("\"status\":503");
    }

    @Test
    void saysToAPhoneThatAServiceIsDown() throws Exception {
        service.stop(0);

        var response = client.send(
                request("/v1/key/t/missions/m/submission")
                        .POST(BodyPublishers.ofByteArray(new byte[3_000_000]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
        assertThat(response.headers().firstValue("X-OpenRosa-Version")).contains("1.0");
        assertThat(response.headers().firstValue("Retry-After")).contains("3");
        assertThat(response.body()).contains("<message nature=\"error\">");
    }

    @Test
    void saysThatAServiceIsDownWhenItDiesBeforeItAnswers() throws Exception {
        service.createContext("/", HttpExchange::close);

        assertThat(get("/").statusCode()).isEqualTo(503);
    }

    @Test
    void showsNobodyTheProbes() throws Exception {
        var response = get("/q/health/ready");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void refusesAPathThatLeadsAround() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream().write("GET /assets/../q/metrics HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            var status = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
            assertThat(status).isEqualTo("HTTP/1.1 400 Bad Request");
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatThrownBy(() ->
                        FrontDoor.open(new FrontDoor.Settings("127.0.0.1", door.port(), "http://localhost", Map.of())))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(Integer.toString(door.port()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static int write(SocketChannel socket) throws IOException {
        return socket.write(ByteBuffer.wrap(new byte[65_536]));
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void awaitLatch(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
