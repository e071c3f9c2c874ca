package org.scrutineer.local.stack;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scrutineer.local.process.Server;
import org.scrutineer.local.process.StartFailure;

/// One server of the stack over all its lives: when its process ends although nobody asked, it is started again on the
/// same port, at once the first time and after a growing pause when it keeps dying.
final class Watched {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /// A server that lived this long has recovered; its next death is a first one.
    private static final Duration STABLE = Duration.ofSeconds(60);

    private final String name;
    private final Supplier<Server> starter;
    private final Consumer<String> progress;
    private final Executor threads;

    private volatile @Nullable Server current;
    private volatile boolean wanted;

    Watched(String name, Supplier<Server> starter, Consumer<String> progress, Executor threads) {
        this.name = name;
        this.starter = starter;
        this.progress = progress;
        this.threads = threads;
    }

    String name() {
        return name;
    }

    /// Starts it for the first time and keeps it running from then on.
    ///
    /// @throws StartFailure when the first start fails; it is not tried again
    void start() {
        wanted = true;
        begin();
    }

    private void begin() {
        var server = starter.get();
        current = server;
        if (!wanted) {
            server.close();
            return;
        }
        var born = System.nanoTime();
        var unused = server.onExit().thenAcceptAsync(code -> ended(code, System.nanoTime() - born), threads);
    }

    private void ended(int code, long livedNanos) {
        if (!wanted) {
            return;
        }
        progress.accept("%s ended unexpectedly (exit code %d) and is started again.".formatted(name, code));
        var pause = livedNanos > STABLE.toNanos() ? Duration.ZERO : FIRST_PAUSE;
        while (wanted) {
            if (!sleep(pause)) {
                return;
            }
            try {
                begin();
                progress.accept("%s is ready again.".formatted(name));
                return;
            } catch (StartFailure e) {
                pause = longer(pause);
                if (wanted) {
                    progress.accept("%s did not start; next attempt in %d s: %s"
                            .formatted(name, pause.toSeconds(), firstLine(e)));
                }
            }
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice.plusSeconds(1);
    }

    private static String firstLine(StartFailure failure) {
        var message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    private boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The life it lives now.
    ///
    /// @throws IllegalStateException when it was never started
    Server server() {
        var server = current;
        if (server == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return server;
    }

    boolean isReady() {
        var server = current;
        return server != null && server.isReady();
    }

    /// Ends it and does not start it again until [#start()].
    void stop() {
        wanted = false;
        var server = current;
        if (server != null) {
            server.close();
        }
    }

    /// Kills it and does not start it again until [#start()].
    void holdDown() {
        wanted = false;
        server().kill9();
    }
}
