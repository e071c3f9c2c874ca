package org.scrutineer.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One running process of the operating system with its log file, in a session of its own so that Ctrl-C in the
/// terminal does not reach it.
///
/// Of the environment of the parent only what a process needs to run at all is passed on (path, home, language, time
/// zone); everything else is what the caller gives, so that a developer's shell cannot configure a service by accident.
public final class ChildProcess {

    private static final Set<String> PASSED_ON =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME");

    /// A log that is longer than this when its process starts is put aside as `….1`.
    private static final long LONGEST_LOG_BYTES = 20L * 1024 * 1024;

    private final Command command;
    private final Process process;

    /// What to run.
    ///
    /// @param name for messages, such as `kafka`
    /// @param line program and arguments
    /// @param environment keys and values added to the little that is passed on
    /// @param directory the working directory
    /// @param log where standard output and standard error are appended; the process id is written beside it
    public record Command(String name, List<String> line, Map<String, String> environment, Path directory, Path log) {}

    private ChildProcess(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    /// Starts the process and returns at once.
    ///
    /// @throws StartFailure when the program cannot be run or the log cannot be written
    public static ChildProcess start(Command command) {
        try {
            Files.createDirectories(command.directory());
            var log = command.log().toAbsolutePath();
            Files.createDirectories(parent(log));
            if (Files.exists(log) && Files.size(log) > LONGEST_LOG_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(OwnSession.of(command.line()))
                    .directory(command.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().keySet().retainAll(PASSED_ON);
            builder.environment().putAll(command.environment());
            var process = builder.start();
            // At once: who kills this process while the server starts must be able to find it.
            PidFile.besideLog(log).write(process.toHandle());
            return new ChildProcess(command, process);
        } catch (IOException e) {
            throw new StartFailure("%s cannot be started: %s.".formatted(command.name(), e.getMessage()), e);
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        return parent == null ? path : parent;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Completed with the exit code when the process has ended, however it ended.
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /// Asks the process to end (SIGTERM) and returns at once.
    public void terminate() {
        process.destroy();
    }

    /// Sends SIGINT, which PostgreSQL takes as "disconnect everybody and end", and returns at once.
    public void interrupt() {
        Signals.interrupt(pid());
    }

    /// Ends the process as `kill -9` does, without any chance to tidy up, and waits until it is gone, also when the
    /// calling thread is interrupted: a start that is called off must leave nothing behind.
    public void kill9() {
        process.destroyForcibly()
                .onExit()
                .completeOnTimeout(process, 10, TimeUnit.SECONDS)
                .join();
    }

    /// Waits for the end and kills the process when it takes longer.
    public void awaitExitOrKill(Duration patience) {
        if (!awaitExit(patience)) {
            kill9();
        }
    }

    private boolean awaitExit(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The last lines of the log, for a message that says why a start failed.
    public String lastLogLines(int count) {
        try (var lines = Files.lines(command.log())) {
            var last = new ArrayDeque<String>();
            lines.forEach(line -> {
                last.add(line);
                if (last.size() > count) {
                    last.removeFirst();
                }
            });
            return String.join(System.lineSeparator(), last);
        } catch (IOException | UncheckedIOException e) {
            return "(log %s cannot be read)".formatted(command.log());
        }
    }

    public Path log() {
        return command.log();
    }
}
