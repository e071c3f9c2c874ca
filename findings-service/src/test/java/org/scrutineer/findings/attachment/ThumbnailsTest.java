package org.scrutineer.findings.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {

    @TempDir
    Path folder;

    private DiskStore store;
    private Thumbnails thumbnails;

    @BeforeEach
    void anEmptyStore() {
        store = new DiskStore(folder, Instant.parse("2022-11-20T14:00:00Z"));
        thumbnails = new Thumbnails(store);
    }

    @ParameterizedTest
    @CsvSource({"png, 1600, 800, 320, 160", "jpg, 900, 1200, 240, 320", "gif, 500, 500, 320, 320", "png, 20, 10, 20, 10"
    })
    void makesASmallJpegOfTheSameShape(String format, int width, int height, int smallWidth, int smallHeight)
            throws IOException {
        byte[] jpeg = thumbnails.of(stored(picture(format, width, height))).orElseThrow();

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(jpeg).startsWith(0xFF, 0xD8);
        assertThat(small.getWidth()).isEqualTo(smallWidth);
        assertThat(small.getHeight()).isEqualTo(smallHeight);
        assertThat(new Color(small.getRGB(smallWidth / 2, smallHeight / 2)).getRed())
                .isGreaterThan(200);
    }

    @Test
    void whatIsNoPictureHasNone() throws IOException {
        assertThat(thumbnails.of(stored("hello".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(thumbnails.of(stored(new byte[0]))).isEmpty();
        assertThat(thumbnails.of(stored(Arrays.copyOf(picture("png", 400, 400), 60))))
                .isEmpty();
        assertThat(thumbnails.of(stored(picture("bmp", 40, 40)))).isEmpty();
    }

    /// A few bytes that promise more pixels than there is memory.
    @ParameterizedTest
    @CsvSource({"60000, 60000", "2000000000, 1", "15000, 15000"})
    void whatPromisesTooManyPixelsIsNotRead(int width, int height) throws IOException {
        byte[] png = picture("png", 1, 1);
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >>> 8 * (3 - i));
            png[20 + i] = (byte) (height >>> 8 * (3 - i));
        }

        assertThat(thumbnails.of(stored(png))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void noDamageIsMoreThanAMissingThumbnail(String format) throws IOException {
        byte[] picture = picture(format, 60, 60);
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = picture.clone();
            for (int bytes = 0; bytes <= i % 8; bytes++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }

            // Any answer will do: it must be one.
            assertThat(thumbnails.of(stored(damaged))).isNotNull();
        }
    }

    private String stored(byte[] content) throws IOException {
        Incoming incoming = store.receive();
        incoming.write(content, 0, content.length);
        return store.store(incoming).sha256();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}
