package org.scrutineer.findings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.RegionDefined;
import org.scrutineer.contracts.deployment.RegionState;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.contracts.deployment.TeamFormed;
import org.scrutineer.contracts.deployment.TeamMember;
import org.scrutineer.contracts.deployment.TeamState;
import org.scrutineer.contracts.observer.DeviceEnrolled;
import org.scrutineer.contracts.observer.DeviceRevoked;
import org.scrutineer.contracts.observer.DeviceState;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.testkit.JsonAnswer;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

/// A mission of its own for each test, as the other services would announce it, with phones that are enrolled.
public final class FieldMission {

    public static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    /// The cells of each station of the kit by its code, taken apart once.
    private static final Map<String, String[]> KIT_STATIONS = Kit.text("polling-stations.csv")
            .lines()
            .skip(1)
            .map(line -> COMMA.split(line, -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells));

    private final String id;

    private FieldMission(String id) {
        this.id = id;
    }

    /// A phone in the field.
    public record Phone(DeviceState state, String token, String base) {

        public RequestSpecification request() {
            return given().header("X-OpenRosa-Version", "1.0");
        }

        public Response get(String path) {
            return request().get(base + path);
        }
    }

    /// A mission that every service knows about.
    public static FieldMission announced() {
        FieldMission mission =
                new FieldMission("m-" + UUID.randomUUID().toString().substring(0, 13));
        var state = new MissionState(
                mission.id,
                "Mission " + mission.id,
                null,
                "EOM",
                "KZ",
                "STO_DEPLOYED",
                null,
                LocalDate.of(2022, 11, 20),
                "07:00",
                "20:00",
                Map.of("en", "Election"),
                List.of(),
                false,
                1);
        TestTopics.send(
                Topics.OBSERVER_MISSION, mission.id, MissionCreated.TYPE, 1, mission.id, new MissionCreated(state));
        return mission;
    }

    public String id() {
        return id;
    }

    public String api(String path) {
        return "/api/v1/missions/" + id + path;
    }

    public RequestSpecification staff(String role) {
        return given().auth().oauth2(Tokens.staff(id, role));
    }

    public RequestSpecification head() {
        return staff("HEAD_OF_MISSION");
    }

    /// What the head of the mission reads.
    ///
    /// @param path below the mission's, with its query
    public JsonAnswer get(String path) {
        return JsonAnswer.get(api(path), Tokens.staff(id, "HEAD_OF_MISSION"));
    }

    /// Enrols a phone and waits until the service knows it.
    public Phone phone(String observerCode) {
        return phone(observerCode, UUID.randomUUID());
    }

    public Phone phone(String observerCode, UUID observerId) {
        String token = RANDOM.ints(64, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        DeviceState state = new DeviceState(
                UUID.randomUUID(), id, observerId, observerCode, Digests.sha256Hex(token), Instant.now(), false, 1);
        TestTopics.send(
                Topics.OBSERVER_DEVICE,
                state.deviceId().toString(),
                DeviceEnrolled.TYPE,
                1,
                id,
                new DeviceEnrolled(state));
        Phone phone = new Phone(state, token, "/v1/key/" + token + "/missions/" + id);
        await().atMost(PATIENCE)
                .until(() -> JsonAnswer.head(phone.base() + "/submission", "X-OpenRosa-Version", "1.0"), is(204));
        return phone;
    }

    public void revoke(Phone phone) {
        DeviceState was = phone.state();
        DeviceState revoked = new DeviceState(
                was.deviceId(), id, was.observerId(), was.observerCode(), was.tokenHash(), was.enrolledAt(), true, 2);
        TestTopics.send(
                Topics.OBSERVER_DEVICE,
                was.deviceId().toString(),
                DeviceRevoked.TYPE,
                2,
                id,
                new DeviceRevoked(revoked));
    }

    public void team(String code, String area, UUID... observers) {
        List<TeamMember> members = List.of(observers).stream()
                .map(observer -> new TeamMember(observer, "00000", "Somebody", List.of("FI")))
                .toList();
        TeamState state = new TeamState(id, code, "STO", area, null, members, false, 1);
        TestTopics.send(Topics.DEPLOYMENT_TEAM, id + "/" + code, TeamFormed.TYPE, 1, id, new TeamFormed(state));
    }

    /// Uploads and publishes a form.
    public void form(String purpose, byte[] xform) {
        Response uploaded = upload(purpose, xform);
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
        JsonAnswer answer = JsonAnswer.of(uploaded);
        publish(answer.text("formId"), answer.text("formVersion"));
    }

    public void form(String xform) {
        form("VOTING", xform.getBytes(StandardCharsets.UTF_8));
    }

    public Response upload(String purpose, byte[] xform) {
        return head().contentType("application/xml")
                .queryParam("purpose", purpose)
                .body(xform)
                .post(api("/forms"));
    }

    public void publish(String formId, String version) {
        Response published = head().post(api("/forms/{form}/versions/{version}/publish"), formId, version);
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    }

    public void close(String formId, String version, String status) {
        Response closed = head().contentType("application/json")
                .body(Map.of("status", status))
                .post(api("/forms/{form}/versions/{version}/close"), formId, version);
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
    }

    /// A region of the kit, so that its time zone is known.
    public void region(String code, String timeZone) {
        RegionState state = new RegionState(id, code, Map.of("en", code), "REGION", timeZone, null, null, null, 1);
        TestTopics.send(Topics.DEPLOYMENT_REGION, id + "/" + code, RegionDefined.TYPE, 1, id, new RegionDefined(state));
    }

    /// Stations of the kit's frame, all of them in area 09.
    public void kitStations(Set<String> codes) {
        for (String[] cells : codes.stream()
                .flatMap(code -> Stream.ofNullable(KIT_STATIONS.get(code)))
                .toList()) {
            String code = cells[0];
            StationState state = new StationState(
                    id,
                    code,
                    cells[1],
                    cells[2],
                    "09",
                    cells[4],
                    cells[5],
                    cells[6],
                    Integer.parseInt(cells[7]),
                    Double.valueOf(cells[8]),
                    Double.valueOf(cells[9]),
                    null,
                    cells[11],
                    1);
            station(state);
        }
    }

    public void station(StationState state) {
        TestTopics.send(
                Topics.DEPLOYMENT_STATION,
                id + "/" + state.code(),
                StationDefined.TYPE,
                state.version(),
                id,
                new StationDefined(state));
    }

    /// A form of the kit with its marks, published.
    ///
    /// @param letter a, b, c or d
    public void kitForm(String letter) {
        String purpose = Map.of("a", "OPENING", "b", "VOTING", "c", "COUNTING", "d", "TABULATION")
                .get(letter);
        String formId = "kz2022_" + letter;
        Response uploaded = upload(purpose, Kit.bytes("forms/" + formId + ".xml"));
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
        Response marked = head().contentType("application/json")
                .body(KitMarks.of(letter))
                .put(api("/forms/" + formId + "/versions/2022111001/marks"));
        assertThat(marked.statusCode()).as(marked.asString()).isEqualTo(200);
        publish(formId, "2022111001");
    }

    /// A file of a submission.
    public record Photo(String name, byte[] content) {

        public static Photo of(String name, String content) {
            return new Photo(name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Sends a submission as ODK Collect does.
    public static Response send(Phone phone, String xml, Photo... photos) {
        return send(phone.request(), phone.base() + "/submission", xml.getBytes(StandardCharsets.UTF_8), photos);
    }

    /// The body is written here, with names in UTF-8 as ODK Collect writes them; test libraries know only ASCII.
    public static Response send(RequestSpecification request, String address, byte[] xml, Photo... photos) {
        String boundary = "boundary-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "xml_submission_file", "text/xml", xml);
        for (Photo photo : photos) {
            part(body, boundary, photo.name(), "image/jpeg", photo.content());
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return postBytes(request, address, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String name, String mediaType, byte[] content) {
        String header =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, name, name, mediaType);
        body.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /// Sends any body under any content type.
    public static Response postRaw(RequestSpecification request, String address, String contentType, String body) {
        return postBytes(request, address, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response postBytes(RequestSpecification request, String address, String contentType, byte[] body) {
        return request.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)))
                .contentType(contentType)
                .body(body)
                .post(address);
    }

    /// The held inbox.
    public List<Map<String, Object>> held() {
        return get("/held").list("items");
    }

    public List<Map<String, Object>> findings() {
        return get("/findings?limit=200").list("items");
    }
}
