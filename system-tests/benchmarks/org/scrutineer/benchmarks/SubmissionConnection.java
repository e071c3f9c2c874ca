package org.scrutineer.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One phone on one kept-alive connection that posts one form after the other.
///
/// A plain socket instead of an HTTP client: the load generator shares two cores with what it measures, so it must cost
/// as little as it can.
final class SubmissionConnection implements Load.Connection {

    private static final String BOUNDARY = "scrutineer-benchmark-boundary";
    private static final byte[] BEFORE = ("--" + BOUNDARY + "\r\n"
                    + "Content-Disposition: form-data; name=\"xml_submission_file\"; filename=\"submission.xml\"\r\n"
                    + "Content-Type: text/xml\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String head;
    private final VisitForms forms;

    /// @param submission address of the phone's submission endpoint
    SubmissionConnection(URI submission, VisitForms forms) throws IOException {
        this.socket = new Socket(submission.getHost(), submission.getPort());
        socket.setTcpNoDelay(true);
        this.out = new BufferedOutputStream(socket.getOutputStream(), 8_192);
        this.in = new BufferedInputStream(socket.getInputStream(), 4_096);
        this.forms = forms;
        this.head = "POST " + submission.getRawPath() + " HTTP/1.1\r\n"
                + "Host: " + submission.getHost() + ":" + submission.getPort() + "\r\n"
                + "X-OpenRosa-Version: 1.0\r\n"
                + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n"
                + "Content-Length: ";
    }

    @Override
    public void operate() throws IOException {
        byte[] xml = forms.next().getBytes(StandardCharsets.UTF_8);
        int length = BEFORE.length + xml.length + AFTER.length;
        out.write((head + length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(BEFORE);
        out.write(xml);
        out.write(AFTER);
        out.flush();
        String status = line();
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IOException("Not accepted: " + status + " " + rest());
        }
        rest();
    }

    /// Reads headers and body of the answer.
    private String rest() throws IOException {
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The service closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
