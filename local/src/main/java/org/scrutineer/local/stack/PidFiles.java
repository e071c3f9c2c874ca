package org.scrutineer.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scrutineer.local.process.Signals;
import org.scrutineer.local.process.StartFailure;

/// One file per running server: its process id, and when that process started, because ids are used again.
final class PidFiles {

    private final Path folder;

    PidFiles(Path folder) {
        this.folder = folder;
    }

    void write(String server, long pid) {
        var started = ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant());
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file(server), pid + " " + started.map(Instant::toString).orElse("-"));
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be written.".formatted(file(server)), e);
        }
    }

    void remove(String server) {
        try {
            Files.deleteIfExists(file(server));
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be removed.".formatted(file(server)), e);
        }
    }

    /// The process that was written down, if it is still the same one and alive.
    Optional<ProcessHandle> find(String server) {
        try {
            var words = Files.readString(file(server)).strip().split(" ");
            if (words.length != 2 || !words[0].matches("\\d+")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(handle -> handle.info()
                            .startInstant()
                            .map(Instant::toString)
                            .orElse("-")
                            .equals(words[1]));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be read.".formatted(file(server)), e);
        }
    }

    /// Ends what an earlier stack left behind when it was killed, in the given order.
    ///
    /// @return the servers that were still running
    List<String> endLeftovers(List<String> servers) {
        return servers.stream().filter(this::endLeftover).toList();
    }

    private boolean endLeftover(String server) {
        var process = find(server);
        process.ifPresent(handle -> {
            if (server.equals(LocalStack.POSTGRES)) {
                Signals.interrupt(handle.pid());
            } else {
                handle.destroy();
            }
            if (!Signals.awaitEnd(handle, Duration.ofSeconds(20))) {
                handle.destroyForcibly();
                Signals.awaitEnd(handle, Duration.ofSeconds(5));
            }
        });
        remove(server);
        return process.isPresent();
    }

    private Path file(String server) {
        return folder.resolve(server + ".pid");
    }
}
