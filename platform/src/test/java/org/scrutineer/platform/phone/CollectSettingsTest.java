package org.scrutineer.platform.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CollectSettingsTest {

    private static final String SERVER = "https://vote.example.org/v1/key/" + "a".repeat(64) + "/missions/kz2022";
    private final CollectSettings settings = new CollectSettings("Mission «Қазақстан»", SERVER);

    @Test
    void theTextIsDeflatedJsonAsOdkCollectReadsIt() throws Exception {
        byte[] deflated = Base64.getDecoder().decode(settings.text());

        JsonNode json = new ObjectMapper().readTree(new InflaterInputStream(new ByteArrayInputStream(deflated)));

        assertThat(json.at("/general/server_url").asText()).isEqualTo(SERVER);
        assertThat(json.at("/general/form_update_mode").asText()).isEqualTo("match_exactly");
        assertThat(json.at("/project/name").asText()).isEqualTo("Mission «Қазақстан»");
        assertThat(json.path("admin").isObject()).isTrue();
    }

    @Test
    void thePictureSaysTheText() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(settings.png()));
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);

        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), pixels))))
                .getText();

        assertThat(read).isEqualTo(settings.text());
    }

    @Test
    void theCredentialIsNotInItsDescription() {
        assertThat(settings.toString()).doesNotContain("aaaa");
    }
}
