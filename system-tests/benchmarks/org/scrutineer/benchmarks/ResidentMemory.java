package org.scrutineer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Resident memory of a process, watched from now on, from `/proc` (Linux).
final class ResidentMemory implements AutoCloseable {

    private final Path status;
    private final long atFirst;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile long highest;

    ResidentMemory(long pid) throws IOException {
        this.status = Path.of("/proc", Long.toString(pid), "status");
        this.atFirst = now();
        this.highest = atFirst;
        var _ = watch.scheduleAtFixedRate(this::look, 0, 200, TimeUnit.MILLISECONDS);
    }

    long megabytesAtFirst() {
        return atFirst / 1024;
    }

    long highestMegabytes() {
        return highest / 1024;
    }

    private void look() {
        try {
            highest = Math.max(highest, now());
        } catch (IOException e) {
            watch.shutdown(); // It ended.
        }
    }

    /// @return kilobytes
    private long now() throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("No resident memory in " + status));
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
