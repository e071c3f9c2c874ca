package org.scrutineer.local.door;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.scrutineer.local.process.StartFailure;

/// A running reverse proxy in this process.
public final class FrontDoor implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FrontDoor.class.getName());

    /// A dashboard's stream keeps its connection, so the pool must hold as many as there may be viewers.
    private static final int CONNECTIONS_PER_SERVICE = 20_000;

    private final Vertx vertx;
    private final HttpServer server;

    /// How to run it.
    ///
    /// @param bind the address to listen on, such as `127.0.0.1` or `0.0.0.0`
    /// @param port to listen on, 0 for any free one
    /// @param publicUrl the origin that people use; its scheme becomes `X-Forwarded-Proto`
    /// @param ports the port of 127.0.0.1 of each destination
    public record Settings(String bind, int port, String publicUrl, Map<Destination, Integer> ports) {

        public Settings {
            ports = Map.copyOf(ports);
        }
    }

    private FrontDoor(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /// Opens the door and returns when it listens.
    ///
    /// @throws StartFailure when it cannot listen there
    public static FrontDoor open(Settings settings) {
        // Nothing is read from the class path or a file, so Vert.x needs no folder for copies.
        var vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            var server = vertx.createHttpServer(new HttpServerOptions()
                            .setHost(settings.bind())
                            .setPort(settings.port())
                            // Cleartext HTTP/2 is spoken by no browser and no phone.
                            .setHttp2ClearTextEnabled(false)
                            .setHandle100ContinueAutomatically(true)
                            .setMaxHeaderSize(32 * 1024)
                            .setMaxInitialLineLength(16 * 1024))
                    .requestHandler(new Forwarding(settings, client(vertx)))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return new FrontDoor(vertx, server);
        } catch (RuntimeException e) {
            vertx.close();
            throw new StartFailure(
                    "The front door cannot listen on %s:%d: %s."
                            .formatted(settings.bind(), settings.port(), e.getMessage()),
                    e);
        }
    }

    private static HttpClient client(Vertx vertx) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(2_000)
                        .setKeepAliveTimeout(30)
                        .setMaxHeaderSize(32 * 1024)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
    }

    public int port() {
        return server.actualPort();
    }

    /// Closes the connections and the door.
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            LOG.log(Level.WARNING, "the front door did not close in time");
        }
    }
}
