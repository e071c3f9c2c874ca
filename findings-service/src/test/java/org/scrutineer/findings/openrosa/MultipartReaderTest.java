package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {

    private static final String BOUNDARY = "xYzZY";

    @Test
    void readsPartsWithTheirNames() throws Exception {
        String body = part("xml_submission_file", "<data/>") + part("фото.jpg", "bytes") + end();

        assertThat(read(body))
                .containsExactly(Map.entry("xml_submission_file", "<data/>"), Map.entry("фото.jpg", "bytes"));
    }

    @Test
    void readsAnEmptyPart() throws Exception {
        assertThat(read(part("empty", "") + part("next", "x") + end()))
                .containsExactly(Map.entry("empty", ""), Map.entry("next", "x"));
    }

    @Test
    void skipsWhatStandsBeforeTheFirstBoundaryAndAfterTheLast() throws Exception {
        String body = "preamble\r\n" + part("a", "1") + end() + "\r\nepilogue";

        assertThat(read(body)).containsExactly(Map.entry("a", "1"));
    }

    @Test
    void keepsWhatOnlyLooksLikeABoundary() throws Exception {
        String content = "\r\n--xYzZ\r\n-- \r\n\r\r\n--";

        assertThat(read(part("a", content) + end())).containsExactly(Map.entry("a", content));
    }

    @Test
    void unescapesNames() throws Exception {
        assertThat(read(part("a \\\"quoted\\\" name", "1") + end())).containsKey("a \"quoted\" name");
    }

    /// Whatever the pieces in which the network brings it.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void readsLargeContentInPieces(int pieces) throws Exception {
        byte[] large = new byte[200_000];
        new Random(7).nextBytes(large);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"large\"\r\n\r\n"));
        body.write(large);
        body.write(bytes("\r\n" + part("after", "it") + end()));

        Collector collector = new Collector();
        new MultipartReader(new Trickle(body.toByteArray(), pieces), BOUNDARY).read(collector);

        assertThat(collector.parts.get("large").toByteArray()).isEqualTo(large);
        assertThat(collector.parts.get("after")).hasToString("it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of the kind",
                "--xYzZY",
                "--xYzZY\r\n",
                "--xYzZY\r\nContent-Disposition: form-data; name=\"a\"",
                "--xYzZY\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf of it",
                "--xYzZY\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nall of it\r\n--xYzZY",
                "--xYzZY\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--xYzZY--",
                "--xYzZYgarbage\r\n\r\n\r\n--xYzZY--"
            })
    void refusesWhatIsCutOffOrBroken(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MultipartReader.Malformed.class);
        assertThatThrownBy(() -> new MultipartReader(new Trickle(bytes(body), 3), BOUNDARY).read(new Collector()))
                .isInstanceOf(MultipartReader.Malformed.class);
    }

    @Test
    void refusesEndlessHeaders() {
        String body = "--" + BOUNDARY + "\r\nX: " + "x".repeat(100_000);

        assertThatThrownBy(() -> read(body)).isInstanceOf(MultipartReader.Malformed.class);
    }

    private static Map<String, String> read(String body) throws Exception {
        Collector collector = new Collector();
        new MultipartReader(bytes(body), BOUNDARY).read(collector);
        Map<String, String> parts = new LinkedHashMap<>();
        collector.parts.forEach((name, content) -> parts.put(name, content.toString(StandardCharsets.UTF_8)));
        return parts;
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"x\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    private static String end() {
        return "--" + BOUNDARY + "--";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Collector implements MultipartReader.Parts {
        private final Map<String, ByteArrayOutputStream> parts = new LinkedHashMap<>();

        @Override
        public OutputStream preamble() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public ByteArrayOutputStream open(PartHeader header) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            parts.put(header.name(), content);
            return content;
        }
    }

    /// Gives a few bytes at a time.
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int pieces;

        Trickle(byte[] bytes, int pieces) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.pieces = pieces;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(length, pieces));
        }
    }
}
