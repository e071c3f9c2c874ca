package org.scrutineer.rehearsal.phone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes a multipart/form-data body, RFC 7578, as ODK Collect does: field name and file name are the same.
final class Multipart {

    private static final byte[] NEW_LINE = {'\r', '\n'};

    private final String boundary;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /// @param boundary must not occur in any part
    Multipart(String boundary) {
        this.boundary = boundary;
    }

    Multipart file(String name, String contentType, byte[] content) {
        begin("form-data; name=\"%s\"; filename=\"%s\"".formatted(escaped(name), escaped(name)), contentType);
        body.writeBytes(content);
        body.writeBytes(NEW_LINE);
        return this;
    }

    Multipart field(String name, String value) {
        begin("form-data; name=\"%s\"".formatted(escaped(name)), "text/plain; charset=utf-8");
        line(value);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    private void begin(String disposition, String contentType) {
        line("--" + boundary);
        line("Content-Disposition: " + disposition);
        line("Content-Type: " + contentType);
        line("");
    }

    private void line(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(NEW_LINE);
    }

    /// The three characters that HTML escapes in names of form data.
    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
