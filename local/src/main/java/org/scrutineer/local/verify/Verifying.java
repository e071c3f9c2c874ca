package org.scrutineer.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One verification of a running platform.
public final class Verifying {

    private static final String PATH = "/api/v1/ops/findings/verification";
    private static final Duration FIRST_LINE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI frontDoor;
    private final String token;
    private final Consumer<String> words;

    /// @param frontDoor origin, for example `http://localhost:8080`
    /// @param token access token of somebody with the permission `platform:operate`
    /// @param words takes one line of text at a time
    public Verifying(HttpClient http, URI frontDoor, String token, Consumer<String> words) {
        this.http = http;
        this.frontDoor = frontDoor;
        this.token = token;
        this.words = words;
    }

    /// @param missionId the only mission to look at; all when null
    /// @return whether everything is as it was written; false as well when the answer ends without a verdict
    /// @throws IOException when the platform cannot be asked
    public boolean run(@Nullable String missionId) throws IOException, InterruptedException {
        String query = missionId == null ? "" : "?mission=" + URLEncoder.encode(missionId, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(frontDoor.resolve(PATH + query))
                .timeout(FIRST_LINE)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("The platform answers %d: it needs the permission platform:operate"
                        .formatted(response.statusCode()));
            }
            return tell(lines);
        }
    }

    private boolean tell(Stream<String> lines) throws IOException {
        Telling telling = new Telling(words);
        try {
            var each = lines.iterator();
            while (each.hasNext()) {
                JsonNode line = JSON.readTree(each.next());
                telling.line(line);
            }
        } catch (java.io.UncheckedIOException e) {
            words.accept("The connection broke: %s".formatted(e.getMessage()));
        }
        return telling.verdict();
    }
}
