package org.scrutineer.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyingTest {

    private static final String MISSION =
            "{\"line\":\"mission\",\"missionId\":\"kz2022\",\"entries\":7,\"findings\":3,\"attachments\":1,\"lastHash\":\"ab12\"}\n";
    private static final String SOUND =
            "{\"line\":\"verdict\",\"entries\":7,\"findings\":3,\"attachments\":1,\"sound\":true,\"faults\":0}\n";
    private static final String NOT_SOUND =
            "{\"line\":\"verdict\",\"entries\":7,\"findings\":3,\"attachments\":1,\"sound\":false,\"faults\":1}\n";
    private static final String FAULT =
            "{\"line\":\"fault\",\"missionId\":\"kz2022\",\"kind\":\"entry\",\"id\":\"5\",\"message\":\"Entry 5 is not what was written.\"}\n";

    private final List<String> words = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void saysThatNothingWasChangedAndWhatToKeep() throws Exception {
        answer(200, MISSION + SOUND, 0);

        assertThat(verifying().run("kz 1")).isTrue();

        assertThat(asked).containsExactly("/api/v1/ops/findings/verification?mission=kz+1 Bearer secret");
        assertThat(words)
                .contains(
                        "kz2022: 7 audit entries, 3 findings, 1 attachments",
                        "  last entry 7, hash ab12",
                        "Nothing was changed: 7 audit entries, 3 findings, 1 attachments.");
    }

    @Test
    void namesWhatWasChanged() throws Exception {
        answer(200, FAULT + MISSION + NOT_SOUND, 0);

        assertThat(verifying().run(null)).isFalse();

        assertThat(words).contains("CHANGED: Entry 5 is not what was written.");
    }

    @Test
    void anAnswerWithoutAVerdictIsNone() throws Exception {
        answer(200, MISSION, 0);

        assertThat(verifying().run(null)).isFalse();

        assertThat(words).last().isEqualTo("The verification did not come to its end.");
    }

    @Test
    void aConnectionThatBreaksIsNoVerdict() throws Exception {
        answer(200, MISSION, MISSION.length() + 1_000);

        assertThat(verifying().run(null)).isFalse();

        assertThat(words).last().isEqualTo("The verification did not come to its end.");
    }

    @Test
    void saysWhichPermissionIsMissing() {
        answer(403, "{}", 0);

        assertThatThrownBy(() -> verifying().run(null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403")
                .hasMessageContaining("platform:operate");
    }

    /// @param announced length that is promised; 0 for an answer that says itself where it ends
    private void answer(int status, String body, long announced) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(status, announced);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    private Verifying verifying() {
        var frontDoor = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Verifying(http, frontDoor, "secret", words::add);
    }
}
