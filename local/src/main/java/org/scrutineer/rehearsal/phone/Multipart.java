package org.scrutineer.rehearsal.phone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a multipart/form-data body, RFC 7578, as ODK Collect does: field name and file name are the same.
final class Multipart {

    private static final byte[] NEW_LINE = {'\r', '\n'};

    private final String boundary;
    private final List<byte[]> pieces = new ArrayList<>();

    /// @param boundary must not occur in any part
    Multipart(String boundary) {
        this.boundary = boundary;
    }

    Multipart file(String name, String contentType, byte[] content) {
        begin("form-data; name=\"%s\"; filename=\"%s\"".formatted(escaped(name), escaped(name)), contentType);
        pieces.add(content);
        pieces.add(NEW_LINE);
        return this;
    }

    Multipart field(String name, String value) {
        begin("form-data; name=\"%s\"".formatted(escaped(name)), "text/plain; charset=utf-8");
        line(value);
        return this;
    }

    /// The body in pieces, to be sent one after the other: files are not copied.
    List<byte[]> pieces() {
        List<byte[]> whole = new ArrayList<>(pieces);
        whole.add("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return whole;
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
        pieces.add((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The three characters that HTML escapes in names of form data.
    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
