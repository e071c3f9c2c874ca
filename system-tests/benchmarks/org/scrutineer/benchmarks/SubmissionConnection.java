package org.scrutineer.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// One phone on one kept-alive connection that posts the same form with a new instanceID each time.
///
/// A plain socket instead of an HTTP client: the load generator shares two cores with what it measures, so it must cost
/// as little as it can.
final class SubmissionConnection implements Load.Connection {

    private static final String BOUNDARY = "scrutineer-benchmark-boundary";
    private static final int UUID_LENGTH = 36;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] request;
    private final int instanceIdAt;

    /// @param submission address of the phone's submission endpoint
    /// @param xml a submission
    /// @param instanceId the one in the XML, without `uuid:`; every request replaces it
    SubmissionConnection(URI submission, String xml, String instanceId) throws IOException {
        this.socket = new Socket(submission.getHost(), submission.getPort());
        socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream(), 4_096);
        this.request = request(submission, xml);
        this.instanceIdAt = new String(request, StandardCharsets.ISO_8859_1).indexOf(instanceId);
    }

    private static byte[] request(URI submission, String xml) {
        String body = "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"xml_submission_file\"; filename=\"submission.xml\"\r\n"
                + "Content-Type: text/xml\r\n\r\n"
                + xml + "\r\n--" + BOUNDARY + "--\r\n";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + submission.getRawPath() + " HTTP/1.1\r\n"
                + "Host: " + submission.getHost() + ":" + submission.getPort() + "\r\n"
                + "X-OpenRosa-Version: 1.0\r\n"
                + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n"
                + "Content-Length: " + bytes.length + "\r\n\r\n";
        byte[] headBytes = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[headBytes.length + bytes.length];
        System.arraycopy(headBytes, 0, request, 0, headBytes.length);
        System.arraycopy(bytes, 0, request, headBytes.length, bytes.length);
        return request;
    }

    @Override
    public void operate() throws IOException {
        byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(id, 0, request, instanceIdAt, UUID_LENGTH);
        out.write(request);
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
