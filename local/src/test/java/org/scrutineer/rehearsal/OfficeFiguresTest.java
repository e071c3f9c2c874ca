package org.scrutineer.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.rehearsal.compare.StoredFinding;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.ledger.FilledForms;
import org.scrutineer.rehearsal.ledger.Ledger;
import org.scrutineer.rehearsal.ledger.LedgerEntry;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.staff.StaffApi;

class OfficeFiguresTest {

    private static final String MISSION = "/api/v1/missions/kz2022";

    private final Ledger ledger = new Ledger();
    private final Map<String, String> written = new ConcurrentSkipListMap<>();
    private HttpServer server;
    private HttpClient http;
    private OfficeFigures office;

    @BeforeEach
    void startAServerThatTakesEverything() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        http = HttpClient.newHttpClient();
        URI door = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Patience patience = new Patience(Duration.ofSeconds(20), () -> {});
        office = new OfficeFigures(new StaffApi(http, door, "kz2022", patience, InstantSource.system()), ledger);
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("PUT")) {
                written.put(exchange.getRequestURI().toString().replace(MISSION, ""), body);
            }
            byte[] text = "{\"access_token\": \"t\", \"expires_in\": 300}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Test
    void everyThirdIsWrongOnPurposeAndExpectedToBeFlagged() throws Exception {
        IntStream.rangeClosed(1, 6)
                .forEach(n -> ledger.accepted(
                        FilledForms.form(Purpose.COUNTING, n, Map.of("C_pec", "00000" + n, "C_r_inbox", "10" + n)),
                        ""));
        // Counted where the first one was, and saw something else.
        ledger.accepted(FilledForms.form(Purpose.COUNTING, 7, Map.of("C_pec", "000001", "C_r_inbox", "999")), "");
        ledger.accepted(FilledForms.form(Purpose.COUNTING, 8, Map.of("C_pec", "000002", "C_r_inbox", "")), "");

        office.enter(IntStream.rangeClosed(1, 6)
                .mapToObj(n -> new StoredFinding("finding-" + n, "uuid:COUNTING-" + n, false))
                .toList());

        assertThat(written)
                .hasSize(7)
                .containsEntry("/findings/finding-1/second-entry", "{\"figures\":{\"C_r_inbox\":102}}")
                .containsEntry("/findings/finding-2/second-entry", "{\"figures\":{\"C_r_inbox\":102}}")
                .containsEntry("/official-figures?source=Rehearsal", """
                        station,r_inbox
                        000001,101
                        000002,102
                        000003,104
                        000004,104
                        000005,105
                        000006,107
                        """);
        assertThat(faulty("X13")).containsExactlyInAnyOrder("COUNTING/1", "COUNTING/4");
        assertThat(faulty("X14")).containsExactlyInAnyOrder("COUNTING/3", "COUNTING/6", "COUNTING/7");
    }

    private Set<String> faulty(String rule) {
        List<LedgerEntry> counts = ledger.entries(Purpose.COUNTING);
        return counts.stream()
                .filter(count -> count.rules().contains(rule))
                .map(LedgerEntry::key)
                .collect(Collectors.toSet());
    }
}
