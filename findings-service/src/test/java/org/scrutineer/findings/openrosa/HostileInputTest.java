package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.attachment.Digests;

/// What broken phones, broken networks and people with bad intentions send: damaged bodies, odd names and identifiers,
/// bombs. A clear OpenRosa answer, nothing lost, never 5xx.
@QuarkusTest
class HostileInputTest {

    private static final int BEYOND_MEMORY = 300_000;

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = FieldMission.announced();
        phone = mission.phone("00042");
        mission.form(xform("f", "1"));
    }

    private Response post(String body) {
        return FieldMission.postRaw(
                phone.request(), phone.base() + "/submission", "multipart/form-data; boundary=b", body);
    }

    private Response send(byte[] xml) {
        return FieldMission.send(phone.request(), phone.base() + "/submission", xml);
    }

    private static void accepted(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    private static void refused(Response response, int status, String... words) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/xml; charset=utf-8");
        XmlPath answer = XmlPath.from(response.asString());
        assertThat(answer.getString("OpenRosaResponse.message.@nature")).isEqualTo("error");
        assertThat(answer.getString("OpenRosaResponse.message")).isNotBlank().doesNotContain("java.", "Exception");
        for (String word : words) {
            assertThat(answer.getString("OpenRosaResponse.message")).contains(word);
        }
    }

    /// The only thing held.
    private JsonPath held() {
        List<Map<String, Object>> held = mission.held();
        assertThat(held).hasSize(1);
        return mission.head()
                .get(mission.api("/held/" + held.getFirst().get("heldId")))
                .jsonPath();
    }

    /// The only finding.
    private JsonPath finding() {
        List<Map<String, Object>> findings = mission.findings();
        assertThat(findings).hasSize(1);
        return mission.head()
                .get(mission.api("/findings/" + findings.getFirst().get("findingId")))
                .jsonPath();
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"x\"\r\n\r\n" + content
                + "\r\n";
    }

    @Test
    void aLargeBodyThatBreaksOffIsHeldAsFarAsItCame() {
        String xml = submission("f", "1", newInstanceId(), "<photo>a.jpg</photo>");
        String whole = part("xml_submission_file", xml) + part("a.jpg", "x".repeat(BEYOND_MEMORY));

        refused(post(whole.substring(0, whole.length() - 2)), 400, "Please send the form again");

        assertThat(held().getString("content")).isEqualTo(xml);
        assertThat(held().getInt("attachments[0].size")).isEqualTo(BEYOND_MEMORY);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, BEYOND_MEMORY})
    void aBodyWithAnotherBoundaryIsHeldWhole(int length) {
        String body = (part("xml_submission_file", "<data/>") + part("a.jpg", "x".repeat(length)) + "--b--\r\n")
                .replace("--b", "--other");

        refused(post(body), 400, "Please send the form again");

        assertThat(held().getString("contentType")).isEqualTo("RAW");
        assertThat(wholeBody(held())).isEqualTo(Digests.sha256Hex(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, BEYOND_MEMORY})
    void aBodyThatIsNoMultipartIsHeldWhole(int length) {
        String body = "<data>" + "x".repeat(length) + "</data>";

        refused(
                FieldMission.postRaw(phone.request(), phone.base() + "/submission", "text/xml", body),
                400,
                "no multipart/form-data");

        assertThat(wholeBody(held())).isEqualTo(Digests.sha256Hex(body));
    }

    /// A small one is the content, a large one the only file.
    private static String wholeBody(JsonPath held) {
        String content = held.getString("content");
        return content.isEmpty() ? held.getString("attachments[0].sha256") : Digests.sha256Hex(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, BEYOND_MEMORY})
    void attachmentsMayComeBeforeTheForm(int length) {
        String xml = submission("f", "1", newInstanceId(), "<photo>a.jpg</photo><photo2>b.jpg</photo2>");
        String photo = "x".repeat(length);

        accepted(post(part("a.jpg", photo) + part("b.jpg", "b") + part("xml_submission_file", xml) + "--b--\r\n"));

        assertThat(finding().getList("attachments.sha256"))
                .isEqualTo(List.of(Digests.sha256Hex(photo), Digests.sha256Hex("b")));
    }

    static Stream<String> fileNames() {
        return Stream.of(
                "../../../../etc/cron.d/evil",
                "/etc/passwd",
                "C:\\Windows\\system32\\evil.dll",
                "folder/picture.jpg",
                "n".repeat(296) + ".jpg",
                "Сурет қағаз 1.jpg",
                "صورة.jpg",
                "照片 🗳.jpg",
                "it's a (new) picture #1 50%.jpg",
                "con.jpg");
    }

    @ParameterizedTest
    @MethodSource("fileNames")
    void aFileMayHaveAnyNameAndCanBeLoaded(String name) {
        accepted(FieldMission.send(
                phone,
                submission("f", "1", newInstanceId(), "<photo>" + name + "</photo>"),
                Photo.of(name, "picture")));

        assertThat(finding().getString("attachments[0].name")).isEqualTo(name);
        Response loaded = mission.head()
                .get(
                        mission.api("/findings/{finding}/attachments/{name}"),
                        finding().getString("findingId"),
                        name);
        assertThat(loaded.statusCode()).isEqualTo(200);
        assertThat(loaded.asString()).isEqualTo("picture");
    }

    @Test
    void aPartWithAnImpossibleMediaTypeIsKept() {
        String xml = submission("f", "1", newInstanceId(), "<photo>a.jpg</photo>");

        accepted(
                post(
                        part("xml_submission_file", xml)
                                + "--b\r\nContent-Disposition: form-data; name=\"a.jpg\"\r\nContent-Type: image/\u0000jpeg\r\n\r\np\r\n--b--"));

        assertThat(finding().getString("attachments[0].sha256")).isEqualTo(Digests.sha256Hex("p"));
    }

    @Test
    void bytesThatAreNoUtf8AreHeldByteByByte() {
        byte[] xml =
                submission("f", "1", newInstanceId(), "<station>abc</station>").getBytes(StandardCharsets.UTF_8);
        int answer = new String(xml, StandardCharsets.UTF_8).indexOf("abc");
        xml[answer] = (byte) 0xC3;
        xml[answer + 1] = (byte) 0x28;
        xml[answer + 2] = (byte) 0xFF;

        refused(send(xml), 400, "not well-formed XML");

        assertThat(held().getBoolean("base64")).isTrue();
        assertThat(Base64.getDecoder().decode(held().getString("content"))).isEqualTo(xml);
    }

    static Stream<String> bombs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE data [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        String start = "<data id=\"f\" version=\"1\">";
        StringBuilder attributes = new StringBuilder("<data id=\"f\" version=\"1\"");
        IntStream.range(0, 100_000)
                .forEach(i -> attributes.append(" a").append(i).append("=\"1\""));
        return Stream.of(
                laughs + "]>" + start + "<station>&l29;</station></data>",
                "<!DOCTYPE data [<!ENTITY e \"" + "x".repeat(100_000) + "\">]>" + start + "<station>"
                        + "&e;".repeat(100_000) + "</station></data>",
                "<!DOCTYPE data [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p.dtd\"> %p;]>" + start + "</data>",
                attributes + "/>",
                start + "<g>".repeat(500_000),
                start + "<station/>".repeat(400_000) + "</data>");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void anXmlBombIsRefusedAtOnceAndHeld(String xml) {
        Response response = FieldMission.send(phone, xml);

        refused(response, 400);
        assertThat(response.timeIn(TimeUnit.SECONDS)).isLessThan(10);
        assertThat(held().getString("reason")).isEqualTo("UNREADABLE");
        assertThat(Digests.sha256Hex(held().getString("content"))).isEqualTo(Digests.sha256Hex(xml));
    }

    /// Far below every limit, but quadratic for a careless reader.
    @Test
    void anAnswerThatIsGivenFiftyThousandTimesTakesNoLongerThanItsLength() {
        String xml = submission("f", "1", newInstanceId(), "<station>1</station>".repeat(50_000));

        Response response = FieldMission.send(phone, xml);

        accepted(response);
        assertThat(response.timeIn(TimeUnit.SECONDS)).isLessThan(10);
        assertThat(finding().getMap("answers")).hasSize(50_000);
    }

    static Stream<String> identifiers() {
        return Stream.of(
                "1",
                "uuid:",
                "uuid:not-a-uuid",
                "two words",
                "идентификатор-ұ",
                "../../../etc/passwd",
                "'; drop table submission; --",
                "🗳".repeat(60),
                "i".repeat(255));
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void anInstanceIdNeedNotBeAUuid(String instanceId) {
        String xml = submission("f", "1", instanceId, "<station>1</station>");

        accepted(FieldMission.send(phone, xml));
        accepted(FieldMission.send(phone, xml));
        refused(FieldMission.send(phone, submission("f", "1", instanceId)), 409);

        assertThat(finding().getString("instanceId")).isEqualTo(instanceId);
        assertThat(held().getString("instanceId")).isEqualTo(instanceId);
    }

    @Test
    void anInstanceIdWithoutEndIsHeld() {
        refused(FieldMission.send(phone, submission("f", "1", "i".repeat(256))), 400, "identifier that is too long");

        assertThat(held().getString("content")).contains("i".repeat(256));
    }

    @Test
    void twoPhonesMaySendTheSameFormButNotDifferentOnesUnderOneId() {
        Phone other = mission.phone("00043");
        String instanceId = newInstanceId();
        String xml = submission("f", "1", instanceId, "<station>1</station>");

        accepted(FieldMission.send(phone, xml));
        accepted(FieldMission.send(other, xml));
        refused(
                FieldMission.send(other, submission("f", "1", instanceId, "<station>2</station>")),
                409,
                "received before with other answers");

        assertThat(finding().getString("observerCode")).isEqualTo("00042");
        assertThat(finding().getString("answers.station")).isEqualTo("1");
        assertThat(held().getString("observerCode")).isEqualTo("00043");
        assertThat(held().getString("content")).contains("<station>2</station>");
    }

    @Test
    void answersToQuestionsThatDoNotExistAreKeptAsEvidenceAndNotCounted() {
        String xml = submission(
                "f", "1", newInstanceId(), "<overall>good</overall><colour>red</colour><g><overall>bad</overall></g>");

        accepted(FieldMission.send(phone, xml));

        assertThat(finding().getMap("answers")).isEqualTo(Map.of("overall", "good"));
        assertThat(finding().getString("sha256")).isEqualTo(Digests.sha256Hex(xml));
    }

    /// The HTTP server itself refuses what is no URI.
    @ParameterizedTest
    @ValueSource(strings = {"/submission?deviceID=%zz", "/submission?deviceID=%", "/%zz", "/submission?%00=x"})
    void anAddressThatCannotBeDecodedIs400(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + phone.base() + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                    + "X-OpenRosa-Version: 1.0\r\nContent-Length: 7\r\n\r\n<data/>")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void theNameOfADeviceInBytesThatAreNoTextIsTaken() {
        Response response = FieldMission.send(
                phone.request().urlEncodingEnabled(false),
                phone.base() + "/submission?deviceID=%FF%C3%28",
                submission("f", "1", newInstanceId()).getBytes(StandardCharsets.UTF_8));

        accepted(response);
    }
}
