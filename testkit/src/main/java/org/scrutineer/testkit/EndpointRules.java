package org.scrutineer.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Walks every endpoint of a running service, as its own OpenAPI document lists them: nothing answers without a token,
/// nothing answers a token of another mission.
public final class EndpointRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final Set<Integer> REFUSALS = Set.of(401, 403);
    private static final String DEVICE_PATHS = "/v1/key/";

    private EndpointRules() {}

    /// @param mediaType of its body, empty when it takes none; what is of another type would be refused for that alone
    /// @param streams its answer never ends
    private record Endpoint(String method, String path, String mediaType, boolean streams) {

        Response ask(RequestSpecification as) {
            RequestSpecification request = mediaType.isEmpty() ? as : as.contentType(mediaType);
            return request.request(method, address("kz2022"));
        }

        /// Every parameter gets a value that may exist; refusal must come before it is looked up.
        String address(String missionId) {
            return path.replace("{missionId}", missionId)
                    .replaceAll("\\{[a-z]*[iI]d}", "0190a1b2-0000-7000-8000-000000000001")
                    .replaceAll("\\{[^}]+}", "x");
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    /// @return how many endpoints were walked
    public static int nothingAnswersWithoutAToken() {
        List<Endpoint> endpoints = endpoints();
        for (Endpoint endpoint : endpoints) {
            Response response = endpoint.ask(RestAssured.given());
            Set<Integer> refusals = endpoint.path.startsWith(DEVICE_PATHS) ? Set.of(400, 401, 403) : Set.of(401);
            assertThat(response.statusCode()).as("%s without a token", endpoint).isIn(refusals);
        }
        return endpoints.size();
    }

    /// @return how many endpoints were walked
    public static int nothingAnswersAnotherMissionsToken() {
        String stranger = Tokens.staff("other2022", "HEAD_OF_MISSION");
        List<Endpoint> endpoints = endpoints().stream()
                .filter(endpoint -> endpoint.path.contains("{missionId}"))
                .toList();
        for (Endpoint endpoint : endpoints) {
            Response response = endpoint.ask(RestAssured.given().auth().oauth2(stranger));
            assertThat(response.statusCode())
                    .as("%s with another mission's token", endpoint)
                    .isIn(400, 401, 403);
        }
        return endpoints.size();
    }

    /// Closed by default: what answers somebody whose role is limited to one area must be said by name.
    ///
    /// @return `GET /path` of every endpoint that does not refuse the head of an area; streams are left out, as
    /// their answers never end
    public static Set<String> answersTheHeadOfAnArea() {
        String limited = Tokens.staffOfAreas("kz2022", "HEAD_OF_MISSION", "07");
        return endpoints().stream()
                .filter(endpoint -> endpoint.path.contains("{missionId}"))
                .filter(endpoint -> !endpoint.path.startsWith(DEVICE_PATHS) && !endpoint.streams)
                .filter(endpoint -> !REFUSALS.contains(
                        endpoint.ask(RestAssured.given().auth().oauth2(limited)).statusCode()))
                .map(Endpoint::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Endpoint> endpoints() {
        JsonPath document = RestAssured.given().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        List<Endpoint> endpoints = new ArrayList<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                endpoints.add(new Endpoint(method, path, mediaType(operation), streams(operation)));
            }
        }));
        assertThat(endpoints).as("endpoints in the OpenAPI document").isNotEmpty();
        return endpoints;
    }

    private static boolean streams(Object operation) {
        return String.valueOf(operation).contains("text/event-stream");
    }

    private static String mediaType(Object operation) {
        if (operation instanceof Map<?, ?> described
                && described.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content) {
            return String.valueOf(content.keySet().iterator().next());
        }
        return "";
    }
}
