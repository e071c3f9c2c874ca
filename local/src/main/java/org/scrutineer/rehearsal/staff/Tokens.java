package org.scrutineer.rehearsal.staff;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.scrutineer.rehearsal.phone.Patience;

/// Access tokens of the demo users, by password grant; renewed a minute before they end.
public final class Tokens {

    private static final String PATH = "/auth/realms/scrutineer/protocol/openid-connect/token";
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI frontDoor;
    private final Patience patience;
    private final InstantSource clock;
    private final Map<User, Token> tokens = new EnumMap<>(User.class);

    /// @param frontDoor origin, for example `http://localhost:8080`
    public Tokens(HttpClient http, URI frontDoor, Patience patience, InstantSource clock) {
        this.http = http;
        this.frontDoor = frontDoor;
        this.patience = patience;
        this.clock = clock;
    }

    private record Token(String value, Instant renewAt) {}

    /// A token that is good for another minute at least.
    public synchronized String of(User user) throws IOException, InterruptedException {
        Token token = tokens.get(user);
        if (token == null || !clock.instant().isBefore(token.renewAt())) {
            token = fetch(user);
            tokens.put(user, token);
        }
        return token.value();
    }

    private Token fetch(User user) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=scrutineer-cli&username=%s&password=%s"
                .formatted(encoded(user.userName()), encoded(user.password()));
        HttpRequest request = HttpRequest.newBuilder(frontDoor.resolve(PATH))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = patience.until(
                got -> got.statusCode() < 500, () -> http.send(request, HttpResponse.BodyHandlers.ofString()));
        if (response.statusCode() != 200) {
            throw new IOException("The identity provider refuses %s with %d; is the demo realm loaded?"
                    .formatted(user.userName(), response.statusCode()));
        }
        JsonNode answer = JSON.readTree(response.body());
        Duration lasts = Duration.ofSeconds(answer.path("expires_in").asLong());
        Duration use =
                lasts.compareTo(RENEW_BEFORE.multipliedBy(2)) > 0 ? lasts.minus(RENEW_BEFORE) : lasts.dividedBy(2);
        return new Token(answer.path("access_token").asText(), clock.instant().plus(use));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
