package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.scrutineer.rehearsal.phone.Patience;

/// The public API of one mission as staff use it, through the front door.
public final class StaffApi {

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(3);
    private static final int PAGE = 200;
    private static final int FAILURES_OF_A_RESTART = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI mission;
    private final Patience patience;
    private final Tokens tokens;

    /// @param frontDoor origin, for example `http://localhost:8080`
    public StaffApi(HttpClient http, URI frontDoor, String missionId, Patience patience, InstantSource clock) {
        this.http = http;
        this.mission = frontDoor.resolve("/api/v1/missions/" + missionId);
        this.patience = patience;
        this.tokens = new Tokens(http, frontDoor, patience, clock);
    }

    /// Reads JSON.
    ///
    /// @param path below the mission, empty for the mission itself
    /// @throws RequestRefused when the answer is not 2xx
    public JsonNode get(User user, String path) throws IOException, InterruptedException {
        return require(user, "GET " + path, send(user, request(path).GET())).json();
    }

    /// Reads JSON that may not be there.
    ///
    /// @return the reply, whatever its status
    public Reply find(User user, String path) throws IOException, InterruptedException {
        return send(user, request(path).GET());
    }

    /// Reads a document.
    public byte[] document(User user, String path) throws IOException, InterruptedException {
        return require(user, "GET " + path, send(user, request(path).GET())).body();
    }

    /// Reads all pages of a list.
    public List<JsonNode> all(User user, String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            String page = "%s%slimit=%d%s".formatted(path, path.contains("?") ? "&" : "?", PAGE, after);
            JsonNode answer = get(user, page);
            answer.path("items").forEach(items::add);
            JsonNode next = answer.path("next");
            after = next.isTextual() ? "&after=" + encoded(next.asText()) : "";
        } while (!after.isEmpty());
        return items;
    }

    /// Posts JSON.
    ///
    /// @throws RequestRefused when the answer is not 2xx
    public JsonNode post(User user, String path, Object body) throws IOException, InterruptedException {
        return require(
                        user,
                        "POST " + path,
                        write(user, "POST", path, "application/json", JSON.writeValueAsBytes(body)))
                .json();
    }

    /// Puts JSON.
    public JsonNode put(User user, String path, Object body) throws IOException, InterruptedException {
        return require(user, "PUT " + path, write(user, "PUT", path, "application/json", JSON.writeValueAsBytes(body)))
                .json();
    }

    /// Puts JSON in the place of whatever version is there.
    public JsonNode replace(User user, String path, Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return require(user, "PUT " + path, send(user, request)).json();
    }

    /// Does something with whatever version is there.
    public JsonNode command(User user, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("If-Match", "*").POST(BodyPublishers.noBody());
        return require(user, "POST " + path, send(user, request)).json();
    }

    /// Sends a file.
    public JsonNode upload(User user, String method, String path, String contentType, byte[] file)
            throws IOException, InterruptedException {
        return require(user, method + " " + path, write(user, method, path, contentType, file))
                .json();
    }

    /// Redeems an enrolment code, for which no token is needed.
    public Reply enrol(String code, Object body) throws IOException, InterruptedException {
        HttpRequest request = request("/devices")
                .header("Authorization", "Enrolment " + code)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return patiently(() -> request);
    }

    private Reply write(User user, String method, String path, String contentType, byte[] body)
            throws IOException, InterruptedException {
        return send(
                user,
                request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body)));
    }

    private Reply send(User user, HttpRequest.Builder request) throws IOException, InterruptedException {
        return patiently(() ->
                request.setHeader("Authorization", "Bearer " + tokens.of(user)).build());
    }

    @FunctionalInterface
    private interface Prepared {
        HttpRequest make() throws IOException, InterruptedException;
    }

    private Reply patiently(Prepared request) throws IOException, InterruptedException {
        AtomicInteger failures = new AtomicInteger();
        return patience.until(reply -> reply.status() < 500 || isBug(reply, failures), () -> {
            HttpResponse<byte[]> response = http.send(request.make(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.body());
        });
    }

    /// While a database restarts a service answers 500 for seconds; one that goes on doing so has a bug.
    private static boolean isBug(Reply reply, AtomicInteger failures) {
        return reply.status() == 500 && failures.incrementAndGet() > FAILURES_OF_A_RESTART;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(mission + path)).timeout(ANSWER_WITHIN);
    }

    private static Reply require(User user, String what, Reply reply) throws RequestRefused {
        if (!reply.ok()) {
            throw new RequestRefused(user, what, reply);
        }
        return reply;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
