package org.scrutineer.rehearsal.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/// One connection through the proxy: two sockets and two threads that carry bytes.
final class Link implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final Socket phone;
    private final Socket platform;
    private final Cut cut;
    private final Runnable onCut;
    private final AtomicBoolean broken = new AtomicBoolean();

    Link(Socket phone, Socket platform, Cut cut, Runnable onCut) {
        this.phone = phone;
        this.platform = platform;
        this.cut = cut;
        this.onCut = onCut;
    }

    /// Returns when both directions have ended.
    void carry(InetSocketAddress to, int connectMillis) throws InterruptedException {
        try {
            platform.connect(to, connectMillis);
        } catch (IOException e) {
            // The platform is down: the phone finds the line dead.
            return;
        }
        Thread up = Thread.ofVirtual().start(() -> pump(phone, platform, cut.limit(true)));
        pump(platform, phone, cut.limit(false));
        up.join();
    }

    private void pump(Socket from, Socket to, long limit) {
        byte[] buffer = new byte[BUFFER];
        long left = limit;
        try {
            int count;
            while ((count = from.getInputStream().read(buffer)) >= 0) {
                to.getOutputStream().write(buffer, 0, (int) Math.min(count, left));
                left -= Math.min(count, left);
                if (left == 0) {
                    cutOff();
                    return;
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One side is gone; then so is the other.
            close();
        }
    }

    private void cutOff() throws IOException {
        if (broken.compareAndSet(false, true)) {
            onCut.run();
            if (cut.abrupt()) {
                phone.setSoLinger(true, 0);
                platform.setSoLinger(true, 0);
            }
            close();
        }
    }

    @Override
    public void close() {
        for (Socket socket : new Socket[] {phone, platform}) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed as far as this process is concerned.
                continue;
            }
        }
    }
}
