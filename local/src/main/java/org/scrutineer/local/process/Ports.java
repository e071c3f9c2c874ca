package org.scrutineer.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports of this machine.
public final class Ports {

    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /// A port of 127.0.0.1 that nobody listens on now. Somebody else may take it before the caller does; who needs a
    /// port that stays the same over restarts keeps the number.
    public static int free() {
        return freeRow(1);
    }

    /// The first of several ports in a row that nobody listens on now.
    ///
    /// They are below those that operating systems hand out for outgoing connections (from 32768 on Linux, 49152 on
    /// macOS): a port from up there can be taken by any client while a server that was killed comes back.
    public static int freeRow(int count) {
        for (var attempt = 0; attempt < 500; attempt++) {
            var first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            if (IntStream.range(first, first + count).allMatch(port -> isFree("127.0.0.1", port))) {
                return first;
            }
        }
        throw new StartFailure("This machine has no %d free TCP ports in a row.".formatted(count));
    }

    /// Whether somebody listens on the port of 127.0.0.1 now.
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether nobody listens on the port of the given address now.
    public static boolean isFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
