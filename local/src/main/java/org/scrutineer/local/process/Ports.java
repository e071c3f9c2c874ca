package org.scrutineer.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Ports of this machine.
public final class Ports {

    private Ports() {}

    /// A port of 127.0.0.1 that nobody listens on now. Somebody else may take it before the caller does; who needs a
    /// port that stays the same over restarts keeps the number.
    public static int free() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("This machine has no free TCP port left.", e);
        }
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
