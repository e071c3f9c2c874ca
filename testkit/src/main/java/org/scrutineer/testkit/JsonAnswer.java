package org.scrutineer.testkit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// JSON answers for what tests ask all the time, while they wait for something. A third of what such tests computed was
/// REST Assured, which compiles each path as a program; it is for what a test asserts.
public final class JsonAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Object> members;

    private JsonAnswer(byte[] body) {
        try {
            this.members = JSON.readValue(body, OBJECT);
        } catch (IOException e) {
            throw new AssertionError("No JSON object: " + new String(body, StandardCharsets.UTF_8), e);
        }
    }

    public static JsonAnswer of(Response response) {
        return new JsonAnswer(response.asByteArray());
    }

    /// Asks the service under test.
    ///
    /// @param path with its query
    /// @param token of who asks
    public static JsonAnswer get(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return new JsonAnswer(
                send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    /// The status of a request without an answer's body.
    public static int head(String path, String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .HEAD()
                .header(header, value)
                .build();
        return send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new AssertionError("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Map<String, Object> members() {
        return members;
    }

    /// A member that is a text.
    public String text(String member) {
        return (String) member(member);
    }

    /// The objects in a member that is a list.
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list(String member) {
        return (List<Map<String, Object>>) member(member);
    }

    private Object member(String name) {
        Object member = members.get(name);
        if (member == null) {
            throw new AssertionError("No %s in the answer: %s".formatted(name, members));
        }
        return member;
    }
}
