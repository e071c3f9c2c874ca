package org.scrutineer.findings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.testkit.JsonAnswer;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;
import org.scrutineer.testkit.Tokens;

/// A mission with a form, a phone, and people in its office who decide about what the phone sends.
public final class ReviewedMission {

    private final FieldMission field = FieldMission.announced();
    private final Phone phone = field.phone("00042");

    public static ReviewedMission withForm() {
        ReviewedMission mission = new ReviewedMission();
        mission.field.form(xform("f", "1"));
        return mission;
    }

    /// With form f and stations in several areas.
    public static ReviewedMission ofAreas() {
        ReviewedMission mission = new ReviewedMission();
        StationsOfAreas.announce(mission.field, mission.phone);
        return mission;
    }

    public FieldMission field() {
        return field;
    }

    public Phone phone() {
        return phone;
    }

    public String id() {
        return field.id();
    }

    /// Sends a form and waits for nothing: the answer comes after the commit.
    ///
    /// @return finding id
    public UUID receive(String... answers) {
        String instanceId = newInstanceId();
        assertThat(FieldMission.send(phone, submission("f", "1", instanceId, answers))
                        .statusCode())
                .isEqualTo(201);
        return findingOf(instanceId);
    }

    public UUID findingOf(String instanceId) {
        return field.findings().stream()
                .filter(finding -> finding.get("instanceId").equals(instanceId))
                .map(finding -> UUID.fromString((String) finding.get("findingId")))
                .findFirst()
                .orElseThrow();
    }

    public RequestSpecification as(String user, String role) {
        return given().auth().oauth2(Tokens.staffNamed(user, id(), role)).contentType("application/json");
    }

    public RequestSpecification inAreas(String role, String... areaCodes) {
        return given().auth().oauth2(Tokens.staffOfAreas(id(), role, areaCodes)).contentType("application/json");
    }

    public RequestSpecification analyst() {
        return as("analyst", "STATISTICAL_ANALYST");
    }

    public JsonPath finding(UUID findingId) {
        return ok(field.head().get(field.api("/findings/" + findingId)));
    }

    public JsonPath review(UUID findingId) {
        return ok(field.head().get(field.api("/findings/" + findingId + "/review")));
    }

    /// The entity tag a reviewer would have seen.
    public String seen(UUID findingId) {
        return field.head().get(field.api("/findings/" + findingId + "/review")).header("ETag");
    }

    public Response decide(UUID findingId, String state, @Nullable String reason) {
        return decide(analyst(), findingId, seen(findingId), state, reason);
    }

    public Response decide(
            RequestSpecification who, UUID findingId, String seen, String state, @Nullable String reason) {
        return who.header("If-Match", seen)
                .body(reason == null ? Map.of("state", state) : Map.of("state", state, "reason", reason))
                .put(field.api("/findings/" + findingId + "/review"));
    }

    /// @param action void, restore or release
    public Response act(RequestSpecification who, UUID findingId, String action, String reason) {
        return act(who, findingId, action, Map.of("reason", reason));
    }

    public Response act(RequestSpecification who, UUID findingId, String action, Map<String, ?> body) {
        return who.header("If-Match", seen(findingId))
                .body(body)
                .post(field.api("/findings/" + findingId + "/review/" + action));
    }

    /// The events of a finding, once there are so many.
    public List<PublishedEvent> events(UUID findingId, int count) {
        return TestTopics.awaitEvents(
                Topics.FINDINGS_FINDING, event -> event.key().equals(findingId.toString()), count);
    }

    /// What an event about a finding says.
    public static FindingState state(PublishedEvent event) {
        try {
            return TestTopics.JSON.treeToValue(event.payload().path("finding"), FindingState.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonPath ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    public static void refused(Response response, int status, String problem) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(JsonAnswer.of(response).text("type")).endsWith("/" + problem);
    }
}
