package org.scrutineer.findings.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.scrutineer.findings.fuzz.Request.Ending;

/// What came back of a request.
///
/// @param status 0 when the connection ended without an answer
record Exchanged(int status, String body) {

    private static final Exchanged NOTHING = new Exchanged(0, "");
    /// A server that takes longer hangs.
    private static final int PATIENCE_MILLIS = 15_000;
    /// How long a sender whose request may never end waits before it hangs up.
    private static final int SHORT_PATIENCE_MILLIS = 400;

    /// Sends a request on a connection of its own.
    ///
    /// @throws SocketTimeoutException when the server hangs
    static Exchanged send(Request request, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(request.ending() == Ending.UNSURE ? SHORT_PATIENCE_MILLIS : PATIENCE_MILLIS);
            write(socket, request.bytes());
            if (request.ending() == Ending.CUT) {
                socket.shutdownOutput();
            }
            InputStream in = new BufferedInputStream(socket.getInputStream());
            try {
                return read(in);
            } catch (SocketTimeoutException e) {
                if (request.ending() != Ending.UNSURE) {
                    throw e;
                }
                socket.shutdownOutput();
                socket.setSoTimeout(PATIENCE_MILLIS);
                return read(in);
            }
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The server has said no before the end; what it said is still to be read.
            assert !socket.isClosed();
        }
    }

    private static Exchanged read(InputStream in) throws IOException {
        try {
            String line = line(in);
            while (line.startsWith("HTTP/1.1 1")) {
                rest(in);
                line = line(in);
            }
            return line.startsWith("HTTP/1.1 ")
                    ? new Exchanged(Integer.parseInt(line.substring(9, 12)), rest(in))
                    : NOTHING;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return NOTHING; // Cut off.
        }
    }

    /// Headers and body.
    private static String rest(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
