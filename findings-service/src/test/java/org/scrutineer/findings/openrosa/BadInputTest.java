package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.attachment.Digests;

/// Bad and hostile input: a clear OpenRosa answer, nothing lost, nothing leaked, never 5xx.
@QuarkusTest
class BadInputTest {

    private static final long GIGABYTE = 1L << 30;

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = FieldMission.announced();
        phone = mission.phone("00042");
        mission.form(xform("f", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not XML",
                "<!DOCTYPE data SYSTEM \"http://127.0.0.1:1/evil.dtd\"><data id=\"f\" version=\"1\"/>",
                "<!DOCTYPE data [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><data id=\"f\""
                        + " version=\"1\"><station>&e;</station></data>",
                "<data id=\"f\" version=\"1\"><station>&nbsp;</station></data>",
                "<data id=\"f\" version=\"1\"><station>",
                "<html/>",
            })
    void unreadableXmlIs400AndHeldAsItCame(String xml) {
        Response response = FieldMission.send(phone, xml);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).contains("nature=\"error\"").doesNotContain("root:", "java.", "Exception");
        Map<String, Object> held = mission.held().getFirst();
        assertThat(held).containsEntry("reason", "UNREADABLE").containsEntry("observerCode", "00042");
        assertThat(mission.head()
                        .get(mission.api("/held/" + held.get("heldId")))
                        .jsonPath()
                        .getString("content"))
                .isEqualTo(xml);
    }

    @Test
    void whatIsHeldKeepsItsFilesAndCountsItsAttempts() {
        String xml = submission("none", "1", newInstanceId(), "<photo>a.jpg</photo>");

        FieldMission.send(phone, xml);
        FieldMission.send(phone, xml, Photo.of("a.jpg", "picture"));

        assertThat(mission.held()).hasSize(1);
        Map<String, Object> held = mission.held().getFirst();
        assertThat(held).containsEntry("attempts", 2);
        assertThat(mission.head()
                        .get(mission.api("/held/" + held.get("heldId")))
                        .jsonPath()
                        .getString("attachments[0].sha256"))
                .isEqualTo(Digests.sha256Hex("picture"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b\r\nContent-Disposition: form-data; name=\"xml_submission_file\"\r\n\r\n<data id=\"f\" vers",
                "--b\r\nContent-Disposition: form-da",
                "no boundary at all",
            })
    void truncatedMultipartIs400AndHeld(String body) {
        Response response = FieldMission.postRaw(
                phone.request(), phone.base() + "/submission", "multipart/form-data; boundary=b", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).contains("nature=\"error\"", "failed to parse");
        assertThat(mission.held()).hasSize(1);
    }

    @Test
    void aTruncatedMultipartKeepsTheFormThatWasComplete() {
        String xml = submission("f", "1", newInstanceId());
        String body = "--b\r\nContent-Disposition: form-data; name=\"xml_submission_file\"\r\n\r\n" + xml
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"a.jpg\"\r\n\r\nhalf a pic";

        Response response = FieldMission.postRaw(
                phone.request(), phone.base() + "/submission", "multipart/form-data; boundary=b", body);

        assertThat(response.statusCode()).isEqualTo(400);
        Object id = mission.held().getFirst().get("heldId");
        var held = mission.head().get(mission.api("/held/" + id)).jsonPath();
        assertThat(held.getString("content")).isEqualTo(xml);
        assertThat(held.getString("contentType")).isEqualTo("XML");
        assertThat(held.getString("attachments[0].name")).isEqualTo("a.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/xml", "multipart/form-data", "multipart/form-data; boundary=", "application/json", "x"})
    void aBodyThatIsNotMultipartIs400AndHeld(String contentType) throws IOException {
        String answer = raw("POST " + phone.base() + "/submission HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "X-OpenRosa-Version: 1.0\r\nContent-Type: " + contentType
                + "\r\nContent-Length: 7\r\n\r\n<data/>");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("nature=\"error\"");
        assertThat(mission.held()).hasSize(1);
    }

    @Test
    void aGigabyteIsRefusedFromItsHeaders() throws IOException {
        String answer = raw("POST " + phone.base() + "/submission HTTP/1.1\r\nHost: x\r\nX-OpenRosa-Version: 1.0\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + GIGABYTE + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("nature=\"error\"", "100000000", "X-OpenRosa-Version: 1.0");
    }

    @Test
    void aGigabyteWithoutALengthIsRefusedOnceItIsTooMuchAndNotBuffered() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + phone.base() + "/submission HTTP/1.1\r\nHost: x\r\nX-OpenRosa-Version: 1.0\r\n"
                            + "Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"a.jpg\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            chunk(out, head);
            byte[] megabyte = new byte[1 << 20];
            long sent = 0;
            boolean cutOff = false;
            while (sent < GIGABYTE && !cutOff && socket.getInputStream().available() == 0) {
                try {
                    chunk(out, megabyte);
                    sent += megabyte.length;
                } catch (IOException e) {
                    cutOff = true;
                }
            }
            assertThat(sent).isLessThan(GIGABYTE / 2);
            assertThat(read(socket)).startsWith("HTTP/1.1 413").contains("nature=\"error\"");
        }
        assertThat(phone.get("/formList").statusCode()).isEqualTo(200);
    }

    @Test
    void anXmlPartBeyondAnyFormIsRefused() {
        String xml = "<data id=\"f\" version=\"1\"><station>" + "x".repeat(6_000_000) + "</station></data>";

        assertThat(FieldMission.send(phone, xml).statusCode()).isEqualTo(413);
    }

    @Test
    void aLargeFileIsStreamedToDisk() {
        String instanceId = newInstanceId();
        byte[] film = new byte[30_000_000];

        Response response = FieldMission.send(
                phone, submission("f", "1", instanceId, "<photo>film.mp4</photo>"), new Photo("film.mp4", film));

        assertThat(response.statusCode()).isEqualTo(201);
        Object id = mission.findings().getFirst().get("findingId");
        byte[] stored = mission.head()
                .get(mission.api("/findings/" + id + "/attachments/film.mp4"))
                .asByteArray();
        assertThat(stored).isEqualTo(film);
    }

    @Test
    void aPhoneThatHangsUpInTheMiddleLeavesNothingBehind() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST " + phone.base() + "/submission HTTP/1.1\r\n"
                                    + "Host: x\r\n"
                                    + "X-OpenRosa-Version: 1.0\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\n"
                                    + "Content-Length: 900000\r\n\r\n"
                                    + "--b\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(FieldMission.send(phone, submission("f", "1", newInstanceId()))
                        .statusCode())
                .isEqualTo(201);
        assertThat(mission.held()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/formList?formID=a%00b",
                "/formList?st=%00",
                "/forms/a%00b.xml",
                "/forms/a%00b/manifest",
                "/forms/f/attachments/a%00b.csv",
                "/submission?deviceID=%00",
                "/%00",
            })
    void aNulInTheAddressIs400InTheWordsOfPhones(String path) throws IOException {
        for (String base : List.of(phone.base(), mission.api("/openrosa"))) {
            String answer = raw("GET " + base + path
                    + " HTTP/1.1\r\nHost: x\r\nX-OpenRosa-Version: 1.0\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 400").contains("<message nature=\"error\">", "NUL character");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/formList?formID=%zz", "/formList?st=%", "/submission?deviceID=%f"})
    void aQueryThatCannotBeDecodedIs400(String address) throws IOException {
        String answer = raw("GET " + phone.base() + address
                + " HTTP/1.1\r\nHost: x\r\nX-OpenRosa-Version: 1.0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void aLateFormThatArrivesOnceItsFormIsThereIsAccepted() {
        String xml = submission("late", "1", newInstanceId());
        assertThat(FieldMission.send(phone, xml).statusCode()).isEqualTo(404);

        mission.form(xform("late", "1"));

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() ->
                        assertThat(FieldMission.send(phone, xml).statusCode()).isEqualTo(201));
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return read(socket);
        }
    }

    /// Status, headers and body, until the server closes.
    private static String read(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        return reader.lines().collect(Collectors.joining("\n"));
    }
}
