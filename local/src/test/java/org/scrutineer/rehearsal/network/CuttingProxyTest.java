package org.scrutineer.rehearsal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.rehearsal.answers.Seeds;

class CuttingProxyTest {

    private static final int REQUESTS = 150;

    private final AtomicInteger cuts = new AtomicInteger();
    private final Set<Integer> arrived = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private HttpClient http;
    private CuttingProxy proxy;

    @BeforeEach
    void aServerThatSendsBackWhatItGetsBehindAProxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::sendBack);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        http = HttpClient.newHttpClient();
        URI origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        proxy = CuttingProxy.open(origin, new Seeds(7), cuts::incrementAndGet);
    }

    @AfterEach
    void stop() throws IOException {
        http.shutdownNow();
        proxy.close();
        server.stop(0);
    }

    private void sendBack(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            arrived.add(body.length);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void losesConnectionsAndNeverChangesAByteOfThoseThatGetThrough() throws InterruptedException {
        Network network = Network.by(proxy::before, http, 4);
        int failed = 0;
        for (int n = 1; n <= REQUESTS; n++) {
            byte[] body = new byte[n * 100];
            new Random(n).nextBytes(body);
            HttpRequest request = network.request(URI.create("http://platform.example/a%20b?c=d"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            try {
                HttpResponse<byte[]> response = network.send(request);
                assertThat(response.body()).isEqualTo(body);
            } catch (IOException e) {
                failed++;
            }
        }

        assertThat(cuts.get()).isGreaterThan(20);
        assertThat(failed).isBetween(20, REQUESTS - 20);
        assertThat(arrived).as("answers were lost as well as requests").hasSizeGreaterThan(REQUESTS - failed);
    }

    @Test
    void keepsTheAddressBehindTheOrigin() {
        URI before = proxy.before(URI.create("http://platform.example:8080/v1/%D1%84%20b?x=%26"));

        assertThat(before.getRawPath()).isEqualTo("/v1/%D1%84%20b");
        assertThat(before.getRawQuery()).isEqualTo("x=%26");
        assertThat(before.getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void aPhoneFindsADeadLineWhenThePlatformIsDown() {
        server.stop(0);
        HttpRequest request =
                HttpRequest.newBuilder(proxy.before(URI.create("http://x/"))).build();

        assertThatThrownBy(() -> http.send(request, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(IOException.class);
    }
}
