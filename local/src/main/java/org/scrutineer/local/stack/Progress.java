package org.scrutineer.local.stack;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.scrutineer.local.process.StartFailure;

/// What is told about a start: a line per server with the seconds since the beginning, and a sign of life when nothing
/// has happened for ten seconds.
final class Progress {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Consumer<String> listener;
    private final long began = System.nanoTime();
    private final Set<String> starting = new ConcurrentSkipListSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    private volatile long lastWord = began;

    Progress(Consumer<String> listener) {
        this.listener = listener;
        var unused = clock.scheduleAtFixedRate(this::signOfLife, 1, 1, TimeUnit.SECONDS);
    }

    void starting(String name) {
        starting.add(name);
    }

    void ready(String name, int port) {
        starting.remove(name);
        tell("%s is ready (port %d)".formatted(name, port));
    }

    void tell(String line) {
        lastWord = System.nanoTime();
        var seconds = (lastWord - began) / 1e9;
        listener.accept(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
    }

    private void signOfLife() {
        if (!starting.isEmpty() && System.nanoTime() - lastWord > SILENCE.toNanos()) {
            tell("still starting: " + String.join(", ", starting));
        }
    }

    void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The wait was interrupted.", e);
        }
    }

    void close() {
        clock.shutdownNow();
    }
}
