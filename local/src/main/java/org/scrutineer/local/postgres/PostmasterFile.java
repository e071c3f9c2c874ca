package org.scrutineer.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.scrutineer.local.process.Signals;
import org.scrutineer.local.process.StartFailure;

/// The file `postmaster.pid` of a data folder: line 1 is the process id, line 8 the state of the server.
final class PostmasterFile {

    private final Path file;

    PostmasterFile(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    /// Whether the server with this process id says of itself that it takes connections.
    boolean saysReady(long pid) {
        var lines = lines();
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    /// Makes sure that nothing of an earlier start stands in the way of a new one.
    ///
    /// A server that still runs there was left behind by a parent that was killed: it is shut down. A process
    /// id that now belongs to another program would make PostgreSQL refuse to start; it is overwritten with the
    /// id of this process, which PostgreSQL knows to be its parent and ignores. The file itself must stay, because
    /// it also names the shared memory by which PostgreSQL notices workers that outlived their postmaster.
    void clearForNewStart() {
        var lines = new ArrayList<>(lines());
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return;
        }
        var owner = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (owner.isEmpty() || owner.get().equals(ProcessHandle.current())) {
            return;
        }
        if (isPostgres(owner.get())) {
            shutDown(owner.get());
            return;
        }
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new StartFailure("The stale file %s cannot be written.".formatted(file), e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(name -> name.endsWith("/postgres")).orElse(false);
    }

    private static void shutDown(ProcessHandle server) {
        Signals.interrupt(server.pid());
        if (!Signals.awaitEnd(server, Duration.ofSeconds(20))) {
            server.destroyForcibly();
            Signals.awaitEnd(server, Duration.ofSeconds(5));
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be read.".formatted(file), e);
        }
    }
}
