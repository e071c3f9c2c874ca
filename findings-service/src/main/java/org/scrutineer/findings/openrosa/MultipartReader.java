package org.scrutineer.findings.openrosa;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Takes a multipart body apart (RFC 7578) as it comes in, with one buffer and no further copy.
///
/// The framework's own reader writes a temporary file for every part, which costs more than everything else that
/// happens to a submission; this one lets the caller decide where a part goes.
final class MultipartReader {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int MOST_PARTS = 1_000;

    private final InputStream in;
    private final byte[] delimiter;
    private byte[] buffer;
    private int start;
    private int end;
    private boolean ended;

    /// Where the parts go.
    interface Parts {

        /// @return where to write what stands before the first part
        OutputStream preamble() throws IOException;

        /// @return where to write the content; closed at its end
        OutputStream open(PartHeader header) throws IOException, Malformed;
    }

    /// Not a multipart body, or not all of it.
    static final class Malformed extends Exception {
        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    /// @param body the whole of it
    MultipartReader(byte[] body, String boundary) {
        this(InputStream.nullInputStream(), body, body.length, boundary);
        this.ended = true;
    }

    MultipartReader(InputStream in, String boundary) {
        this(in, new byte[BUFFER], 0, boundary);
    }

    private MultipartReader(InputStream in, byte[] buffer, int end, String boundary) {
        this.in = in;
        this.buffer = buffer;
        this.end = end;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
    }

    /// Reads all parts.
    ///
    /// @throws Malformed when the end is missing or something cannot be understood; parts before that are complete
    void read(Parts parts) throws IOException, Malformed {
        skipToFirstPart(parts);
        int count = 0;
        while (!atEndOfAllParts()) {
            if (++count > MOST_PARTS) {
                throw new Malformed("More than " + MOST_PARTS + " parts");
            }
            PartHeader header = PartHeader.parse(headers());
            try (OutputStream content = parts.open(header)) {
                copyToDelimiter(content);
            }
        }
    }

    /// The first boundary needs no line break before it.
    private void skipToFirstPart(Parts parts) throws IOException, Malformed {
        while (end - start < delimiter.length && fill()) {
            // Gather enough to compare.
        }
        int bare = delimiter.length - 2;
        if (end - start >= bare && Arrays.equals(buffer, start, start + bare, delimiter, 2, delimiter.length)) {
            start += bare;
        } else {
            copyToDelimiter(parts.preamble());
        }
    }

    /// After a boundary: two dashes end the body, a line break begins a part.
    private boolean atEndOfAllParts() throws IOException, Malformed {
        while (end - start < 2 && fill()) {
            // Gather the two characters.
        }
        if (end - start >= 2 && buffer[start] == '-' && buffer[start + 1] == '-') {
            return true;
        }
        while (end - start < 2 || buffer[start] != '\r') {
            if (end - start >= 1 && buffer[start] != ' ' && buffer[start] != '\t' && buffer[start] != '\r') {
                throw new Malformed("A boundary does not end its line");
            }
            if (end - start >= 2 && buffer[start] != '\r') {
                start++;
            } else if (!fill()) {
                throw new Malformed("The body ends at a boundary");
            }
        }
        start += 2;
        return false;
    }

    private String headers() throws IOException, Malformed {
        int scanned = start;
        while (true) {
            for (int i = scanned; i + 3 < end; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                    String headers = new String(buffer, start, i - start, StandardCharsets.UTF_8);
                    start = i + 4;
                    return headers;
                }
            }
            if (end - start > LONGEST_HEADERS) {
                throw new Malformed("The headers of a part are too long");
            }
            int offset = Math.max(0, end - start - 3);
            if (!fill()) {
                throw new Malformed("The body ends in the headers of a part");
            }
            scanned = start + offset;
        }
    }

    private void copyToDelimiter(OutputStream content) throws IOException, Malformed {
        while (true) {
            int found = indexOfDelimiter();
            if (found >= 0) {
                content.write(buffer, start, found - start);
                start = found + delimiter.length;
                return;
            }
            // What may be the beginning of a delimiter stays in the buffer.
            int safe = Math.max(0, end - start - delimiter.length + 1);
            content.write(buffer, start, safe);
            start += safe;
            if (!fill()) {
                content.write(buffer, start, end - start);
                start = end;
                throw new Malformed("The body ends in a part");
            }
        }
    }

    private int indexOfDelimiter() {
        int last = end - delimiter.length;
        for (int i = start; i <= last; i++) {
            if (buffer[i] == '\r' && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
                return i;
            }
        }
        return -1;
    }

    /// @return false at the end of the body
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            ended = true;
            return false;
        }
        end += read;
        return true;
    }
}
