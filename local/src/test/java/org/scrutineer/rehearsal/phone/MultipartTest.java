package org.scrutineer.rehearsal.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MultipartTest {

    @Test
    void writesFilesAndFieldsWithTheirNames() {
        Multipart multipart = new Multipart("xyz")
                .file("xml_submission_file", "text/xml; charset=utf-8", "<data/>".getBytes(StandardCharsets.UTF_8))
                .field("*isIncomplete*", "yes");

        String body = new String(whole(multipart), StandardCharsets.UTF_8);

        assertThat(multipart.contentType()).isEqualTo("multipart/form-data; boundary=xyz");
        assertThat(body).isEqualTo("""
            --xyz
            Content-Disposition: form-data; name="xml_submission_file"; filename="xml_submission_file"
            Content-Type: text/xml; charset=utf-8

            <data/>
            --xyz
            Content-Disposition: form-data; name="*isIncomplete*"
            Content-Type: text/plain; charset=utf-8

            yes
            --xyz--
            """.replace("\n", "\r\n"));
    }

    @Test
    void keepsBytesOfPicturesAsTheyAre() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, (byte) 0xff};

        byte[] body = whole(new Multipart("xyz").file("a.png", "image/png", picture));

        String text = new String(body, StandardCharsets.ISO_8859_1);
        assertThat(text).contains("\r\n\r\n" + new String(picture, StandardCharsets.ISO_8859_1) + "\r\n--xyz--");
    }

    @Test
    void aNameCannotBreakOutOfItsHeader() {
        byte[] body = whole(new Multipart("xyz").field("a\"b\r\nX: y", "v"));

        assertThat(new String(body, StandardCharsets.UTF_8)).contains("name=\"a%22b%0D%0AX: y\"");
    }

    private static byte[] whole(Multipart multipart) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        multipart.pieces().forEach(body::writeBytes);
        return body.toByteArray();
    }
}
