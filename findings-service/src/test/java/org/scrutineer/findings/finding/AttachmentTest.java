package org.scrutineer.findings.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.audit.AuditTrail;

@QuarkusTest
class AttachmentTest {

    private static final byte[] CONTENT =
            "0123456789".repeat(20_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aMissionWithAForm() {
        mission = FieldMission.announced();
        mission.form(xform("f", "1"));
        phone = mission.phone("00042");
    }

    @Test
    void listsWhatIsExpectedAndWhatIsThereWithItsCustody() {
        String instanceId = newInstanceId();
        String finding = submission("f", "1", instanceId, "<photo>1.jpg</photo>", "<photo2>2.jpg</photo2>");
        Phone second = mission.phone("00043");
        FieldMission.send(phone, finding, new Photo("1.jpg", CONTENT));

        List<Map<String, Object>> before = attachments();
        FieldMission.send(second, finding, Photo.of("2.jpg", "late"));
        List<Map<String, Object>> after = attachments();

        assertThat(before.get(0))
                .containsEntry("name", "1.jpg")
                .containsEntry("received", true)
                .containsEntry("sha256", Digests.hex(Digests.sha256(CONTENT)))
                .containsEntry("size", CONTENT.length)
                .containsEntry("mediaType", "image/jpeg")
                .containsEntry("deviceId", phone.state().deviceId().toString())
                .containsKey("receivedAt");
        assertThat(before.get(1)).isEqualTo(Map.of("name", "2.jpg", "received", false));
        assertThat(after.get(1))
                .containsEntry("received", true)
                .containsEntry("deviceId", second.state().deviceId().toString());
        assertThat(new AuditTrail(mission).await("attachment.received", 2).get(1))
                .containsEntry("actor", "device " + second.state().deviceId());
    }

    @Test
    void partsOfAFileCanBeFetched() {
        String address = sent(CONTENT);

        Response middle = ranged("bytes=10-19").get(address);
        Response end = ranged("bytes=-5").get(address);
        Response whole = mission.head().get(address);

        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.header("Content-Range")).isEqualTo("bytes 10-19/200000");
        assertThat(middle.header("Content-Length")).isEqualTo("10");
        assertThat(middle.asByteArray()).isEqualTo(Arrays.copyOfRange(CONTENT, 10, 20));
        assertThat(end.asByteArray()).isEqualTo(Arrays.copyOfRange(CONTENT, 199_995, 200_000));
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Content-Length")).isEqualTo("200000");
        assertThat(whole.asByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void aPartOfAnotherFileIsNotMixedIn() {
        String address = sent(CONTENT);
        String tag = mission.head().get(address).header("ETag");

        assertThat(ranged("bytes=10-19").header("If-Range", tag).get(address).statusCode())
                .isEqualTo(206);
        assertThat(ranged("bytes=10-19")
                        .header("If-Range", "\"other\"")
                        .get(address)
                        .statusCode())
                .isEqualTo(200);
        assertThat(mission.head().header("If-None-Match", tag).get(address).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPartBehindTheEndIs416() {
        Response response = ranged("bytes=200000-").get(sent(CONTENT));

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(response.header("Content-Range")).isEqualTo("bytes */200000");
        assertThat(response.jsonPath().getString("type")).endsWith("/range-not-satisfiable");
    }

    @Test
    void aThumbnailIsASmallJpeg() throws IOException {
        String address = sent(picture(1600, 800));

        Response response = mission.head().get(address + "/thumbnail");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("image/jpeg");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
        assertThat(new Color(small.getRGB(160, 80)).getRed()).isGreaterThan(200);
        assertThat(mission.head()
                        .header("If-None-Match", response.header("ETag"))
                        .get(address + "/thumbnail")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatIsNoPictureHasNoThumbnail() throws IOException {
        byte[] cutOff = Arrays.copyOf(picture(400, 400), 60);

        assertThat(mission.head().get(sent(CONTENT) + "/thumbnail").statusCode())
                .isEqualTo(404);
        assertThat(mission.head().get(sent(cutOff) + "/thumbnail").statusCode()).isEqualTo(404);
        assertThat(mission.head()
                        .get(sent(pngOf(60_000, 60_000)) + "/thumbnail")
                        .statusCode())
                .isEqualTo(404);
    }

    private String sent(byte[] content) {
        String instanceId = newInstanceId();
        FieldMission.send(phone, submission("f", "1", instanceId, "<photo>1.jpg</photo>"), new Photo("1.jpg", content));
        Object id = mission.findings().getLast().get("findingId");
        return mission.api("/findings/" + id + "/attachments/1.jpg");
    }

    private List<Map<String, Object>> attachments() {
        Object id = mission.findings().getFirst().get("findingId");
        return mission.head()
                .get(mission.api("/findings/" + id + "/attachments"))
                .jsonPath()
                .getList("$");
    }

    private RequestSpecification ranged(String range) {
        return mission.head().header("Range", range);
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// A few bytes that promise more pixels than there is memory.
    private static byte[] pngOf(int width, int height) throws IOException {
        byte[] png = picture(1, 1);
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >>> 8 * (3 - i));
            png[20 + i] = (byte) (height >>> 8 * (3 - i));
        }
        return png;
    }
}
