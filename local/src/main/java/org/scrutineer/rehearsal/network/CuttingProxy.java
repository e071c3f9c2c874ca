package org.scrutineer.rehearsal.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.scrutineer.rehearsal.answers.Seeds;

/// Stands between phones and the platform, passes bytes on in both directions, and breaks every connection at a
/// byte of its own. The same seed breaks the same connection, counted in the order they come, at the same byte.
public final class CuttingProxy implements AutoCloseable {

    private static final int BACKLOG = 256;
    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket door;
    private final InetSocketAddress platform;
    private final Seeds seeds;
    private final Set<Link> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private final Runnable onCut;

    private CuttingProxy(ServerSocket door, InetSocketAddress platform, Seeds seeds, Runnable onCut) {
        this.door = door;
        this.platform = platform;
        this.seeds = seeds;
        this.onCut = onCut;
    }

    /// Opens it on a free port of this machine.
    ///
    /// @param platform origin of the platform, with its port
    /// @param onCut told of every connection that is broken
    /// @throws IOException when there is no free port
    public static CuttingProxy open(URI platform, Seeds seeds, Runnable onCut) throws IOException {
        ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        var behind = new InetSocketAddress(platform.getHost(), platform.getPort());
        CuttingProxy proxy = new CuttingProxy(door, behind, seeds, onCut);
        Thread.ofVirtual().name("cutting-proxy").start(proxy::accept);
        return proxy;
    }

    /// The same address by way of the proxy.
    public URI before(URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + address.getRawPath() + query);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket phone = door.accept();
                Cut cut = Cut.of(seeds, connections.incrementAndGet());
                Thread.ofVirtual().name("link-" + connections).start(() -> carry(phone, cut));
            } catch (IOException e) {
                // Closed; or the phone was gone before it was let in.
                continue;
            }
        }
    }

    private void carry(Socket phone, Cut cut) {
        try (Link link = new Link(phone, new Socket(), cut, onCut)) {
            open.add(link);
            try {
                link.carry(platform, CONNECT_MILLIS);
            } finally {
                open.remove(link);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Breaks what is open and lets nobody in any more.
    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Link::close);
    }
}
