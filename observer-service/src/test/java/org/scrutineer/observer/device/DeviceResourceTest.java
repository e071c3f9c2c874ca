package org.scrutineer.observer.device;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.DeviceEnrolled;
import org.scrutineer.contracts.observer.DeviceRevoked;
import org.scrutineer.contracts.observer.DeviceState;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.observer.Office;
import org.scrutineer.observer.Problems;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.testkit.TestTopics;

@QuarkusTest
class DeviceResourceTest {

    @Inject
    AgroalDataSource dataSource;

    private Office office;

    @BeforeEach
    void openAnOffice() {
        office = Office.open().withObservers("00731,PT,STO", "00732,DE,STO");
    }

    @Test
    void issuesOneTimeCodes() {
        Response answer = issue("00731", "00732");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("items.observerCode")).containsExactly("00731", "00732");
        assertThat(answer.jsonPath().getList("items.code")).doesNotHaveDuplicates();
        assertThat(Instant.parse(answer.jsonPath().getString("items[0].expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(71)), Instant.now().plus(Duration.ofHours(72)));
    }

    @Test
    void exchangesACodeForAToken() throws Exception {
        Response answer = enrol(code("00731"));

        assertThat(answer.statusCode()).isEqualTo(201);
        String token = answer.path("token");
        assertThat(token).matches("[A-Za-z0-9]{64}");
        assertThat(answer.<String>path("observerCode")).isEqualTo("00731");
        assertThat(answer.<String>path("serverUrl"))
                .isEqualTo("http://localhost:8080/v1/key/" + token + "/missions/" + office.missionId());

        var event = TestTopics.awaitEvent(
                Topics.OBSERVER_DEVICE, candidate -> candidate.key().equals(answer.path("deviceId")));
        DeviceState state = event.as(DeviceEnrolled.class).device();
        assertThat(state.tokenHash()).isEqualTo(sha256(token));
        assertThat(state.revoked()).isFalse();
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.payload().toString()).doesNotContain(token);
    }

    @Test
    void givesTheSettingsOfOdkCollectAsTextAndAsAQrCode() throws Exception {
        Response answer = enrol(code("00731"));

        byte[] deflated = Base64.getDecoder().decode(answer.<String>path("settings"));
        var settings = TestTopics.JSON.readTree(new InflaterInputStream(new ByteArrayInputStream(deflated)));
        assertThat(settings.at("/general/server_url").asText()).isEqualTo(answer.<String>path("serverUrl"));
        assertThat(settings.at("/project/name").asText()).isNotBlank();
        byte[] png = Base64.getDecoder().decode(answer.<String>path("settingsQr"));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(400);
    }

    @Test
    void keepsNeitherCodeNorToken() throws Exception {
        String code = code("00731");
        String token = enrol(code).path("token");

        assertThat(rows("enrolment")).isNotEmpty().noneMatch(row -> row.contains(code));
        assertThat(rows("device")).isNotEmpty().noneMatch(row -> row.contains(token));
        assertThat(rows("device")).anyMatch(row -> row.contains(sha256(token)));
    }

    @Test
    void aCodeWorksOnce() {
        String code = code("00731");
        enrol(code).then().statusCode(201);

        enrol(code)
                .then()
                .spec(Problems.is(ObserverProblem.ENROLMENT_REFUSED))
                .body("detail", containsString("Ask the mission"));
    }

    @Test
    void aCodeWorksOnceEvenForTwoPhonesAtTheSameMoment() throws Exception {
        String code = code("00731");
        Callable<Integer> phone = () -> enrol(code).statusCode();

        try (var phones = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = phones.invokeAll(List.of(phone, phone, phone, phone)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(201, 401, 401, 401);
        }
    }

    @Test
    void anExpiredCodeWorksNoMore() throws Exception {
        String code = code("00731");
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "update enrolment set expires_at = now() - interval '1 second' where code_hash = ?")) {
            statement.setString(1, sha256(code));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }

        enrol(code).then().spec(Problems.is(ObserverProblem.ENROLMENT_REFUSED));
    }

    @Test
    void aCodeOfAnotherMissionIsWrong() {
        Office other = Office.open();
        String code = code("00731");

        given().header("Authorization", "Enrolment " + code)
                .contentType("application/json")
                .body("{}")
                .post(other.path("devices"))
                .then()
                .spec(Problems.is(ObserverProblem.ENROLMENT_REFUSED));
        enrol(code).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enrolment 0123456789abcdef", "Enrolment ", "Basic YTpi", "Enrolment"})
    void refusesAnythingElseAsACode(String authorization) {
        given().header("Authorization", authorization)
                .contentType("application/json")
                .body("{}")
                .post(office.path("devices"))
                .then()
                .spec(Problems.is(ObserverProblem.ENROLMENT_REFUSED));
    }

    @Test
    void aStaffTokenIsNoCode() {
        office.headSends(Map.of("label", "x"))
                .post(office.path("devices"))
                .then()
                .spec(Problems.is(ObserverProblem.ENROLMENT_REFUSED));
    }

    @Test
    void anObserverMayHaveSeveralDevices() {
        String first = enrol(code("00731")).path("deviceId");
        String second = enrol(code("00731")).path("deviceId");

        office.head()
                .get(office.path("devices"))
                .then()
                .statusCode(200)
                .body("items.deviceId", containsInAnyOrder(first, second))
                .body("items.observerCode", contains("00731", "00731"))
                .body("items[0].label", equalTo("Pixel 6"))
                .body("items[0].revoked", equalTo(false))
                .body("items[0].enrolledAt", endsWith("Z"))
                .body(not(containsString("token")));
    }

    @Test
    void listsDevicesPageByPage() {
        enrol(code("00731"));
        enrol(code("00732"));

        String next = office.head().get(office.path("devices?limit=1")).path("next");

        office.head()
                .queryParam("after", next)
                .get(office.path("devices"))
                .then()
                .body("items.size()", equalTo(1))
                .body("next", equalTo(null));
        office.head()
                .queryParam("after", "bm9uc2Vuc2U")
                .get(office.path("devices"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
    }

    @Test
    void revokesADeviceForGood() {
        String deviceId = enrol(code("00731")).path("deviceId");

        revoke(deviceId).then().statusCode(204);
        revoke(deviceId).then().statusCode(204);

        var event = TestTopics.awaitEvent(
                Topics.OBSERVER_DEVICE,
                candidate ->
                        candidate.key().equals(deviceId) && candidate.type().equals(DeviceRevoked.TYPE));
        assertThat(event.as(DeviceRevoked.class).device().revoked()).isTrue();
        assertThat(event.sequence()).isEqualTo(2);
        office.head()
                .get(office.path("devices"))
                .then()
                .body("items[0].revoked", equalTo(true))
                .body("items[0].revokedAt", notNullValue());
    }

    @Test
    void revokesOnlyDevicesOfTheMission() {
        String deviceId = enrol(code("00731")).path("deviceId");
        Office other = Office.open();

        other.head().delete(other.path("devices/" + deviceId)).then().spec(Problems.is(CommonProblem.NOT_FOUND));
        revoke(UUID.randomUUID().toString()).then().spec(Problems.is(CommonProblem.NOT_FOUND));
    }

    @Test
    void issuesNothingWhenOneObserverIsUnknown() {
        issue("00731", "99999")
                .then()
                .spec(Problems.is(ObserverProblem.UNKNOWN_OBSERVER))
                .body("observerCodes", contains("99999"));
    }

    @Test
    void refusesRequestsWithoutTheExpectedShape() {
        office.headSends(Map.of("observerCodes", List.of()))
                .post(office.path("enrolments"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
        given().header("Authorization", "Enrolment " + code("00731"))
                .contentType("application/json")
                .body(Map.of("label", "x".repeat(121)))
                .post(office.path("devices"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
    }

    @Test
    void isForThoseWhoHandOutDevices() {
        office.as("ELECTION_ANALYST")
                .contentType("application/json")
                .body(Map.of("observerCodes", List.of("00731")))
                .post(office.path("enrolments"))
                .then()
                .spec(Problems.is(CommonProblem.FORBIDDEN));
        office.as("ELECTION_ANALYST")
                .delete(office.path("devices/" + UUID.randomUUID()))
                .then()
                .spec(Problems.is(CommonProblem.FORBIDDEN));
        given().get(office.path("devices")).then().spec(Problems.is(CommonProblem.UNAUTHENTICATED));
    }

    @Test
    void knowsNoMissionThatDoesNotExist() {
        Office nowhere = Office.notOpened();

        nowhere.head().get(nowhere.path("devices")).then().spec(Problems.is(CommonProblem.NOT_FOUND));
        nowhere.headSends(Map.of("observerCodes", List.of("1")))
                .post(nowhere.path("enrolments"))
                .then()
                .spec(Problems.is(CommonProblem.NOT_FOUND));
    }

    private Response issue(String... observerCodes) {
        return office.headSends(Map.of("observerCodes", List.of(observerCodes))).post(office.path("enrolments"));
    }

    private String code(String observerCode) {
        return issue(observerCode).path("items[0].code");
    }

    private Response enrol(String code) {
        return given().header("Authorization", "Enrolment " + code)
                .contentType("application/json")
                .body(Map.of("label", "Pixel 6"))
                .post(office.path("devices"));
    }

    private Response revoke(String deviceId) {
        return office.head().delete(office.path("devices/" + deviceId));
    }

    private List<String> rows(String table) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select t::text from " + table + " t")) {
            Stream.Builder<String> rows = Stream.builder();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows.build().toList();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
