package org.scrutineer.findings.finding;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.platform.web.Problem;

/// Dresses a file, or a part of it. Always a download: what a phone sent must never run in a browser under our address.
final class Download {

    private static final int BUFFER = 64 * 1024;

    private Download() {}

    /// @param range the part that was asked for, empty for all of it
    static Response of(
            FindingQueries.StoredAttachment file,
            String name,
            Optional<ByteRange> range,
            ReadAttachment.Opening content) {
        ByteRange part = range.orElseGet(() -> new ByteRange(0, file.size() - 1));
        if (range.isPresent() && !part.isSatisfiable()) {
            return unsatisfiable(file.size());
        }
        StreamingOutput body = out -> copy(content, part, out);
        Response.ResponseBuilder response = Response.status(range.isPresent() ? 206 : 200)
                .entity(body)
                .type(MediaType.APPLICATION_OCTET_STREAM)
                .tag(new EntityTag(file.sha256()))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(name));
        if (range.isPresent()) {
            response.header("Content-Range", "bytes %d-%d/%d".formatted(part.from(), part.to(), file.size()));
        }
        return response.build();
    }

    /// A part is only of use to somebody who has the rest of the same file.
    static Optional<ByteRange> range(
            @Nullable String header, @Nullable String ifRange, FindingQueries.StoredAttachment file) {
        boolean same = ifRange == null || ifRange.equals("\"" + file.sha256() + "\"");
        return same ? ByteRange.of(header, file.size()) : Optional.empty();
    }

    private static Response unsatisfiable(long size) {
        return Response.fromResponse(
                        Problem.of(FindingsProblem.RANGE_NOT_SATISFIABLE, "The file has %d bytes.".formatted(size))
                                .response())
                .header("Content-Range", "bytes */" + size)
                .build();
    }

    private static void copy(ReadAttachment.Opening content, ByteRange part, OutputStream out) throws IOException {
        try (InputStream in = content.from(part.from())) {
            byte[] buffer = new byte[BUFFER];
            long left = part.length();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("The file ends before its size");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
