package org.scrutineer.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scrutineer.local.process.HttpProbe;
import org.scrutineer.local.process.Ports;
import org.scrutineer.local.process.Signals;
import org.scrutineer.local.process.StartFailure;

/// The stack of a folder as another process sees it: whether it runs, how its servers are, and how to stop it.
public final class RunningStack {

    /// Longer than the sum of what the servers are given to stop.
    private static final Duration STOP = Duration.ofSeconds(120);

    private final StackSettings settings;

    /// @param settings only the folder and the ports matter
    public RunningStack(StackSettings settings) {
        this.settings = settings;
    }

    /// How one server is.
    ///
    /// @param name as in [LocalStack#SERVERS]
    /// @param port where it listens
    /// @param pid 0 when there is no process
    /// @param ready whether it answers now
    public record Status(String name, int port, long pid, boolean ready) {}

    /// The public address of the stack that runs in the folder; empty when none does.
    public Optional<String> url() {
        if (settings.watcher().find().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(settings.run().resolve("url")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Every server, in the order in which they would be stopped.
    public List<Status> servers() {
        return LocalStack.SERVERS.stream().map(this::status).toList();
    }

    private Status status(String name) {
        var port = settings.ports().of(name);
        var pid = settings.pidFile(name).find().map(ProcessHandle::pid).orElse(0L);
        return new Status(name, port, pid, pid != 0 && answers(name, port));
    }

    private static boolean answers(String name, int port) {
        if (LocalStack.SERVICES.contains(name)) {
            return HttpProbe.saysOk(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)));
        }
        if (name.equals(LocalStack.KEYCLOAK)) {
            return HttpProbe.saysOk(URI.create("http://127.0.0.1:%d/auth/realms/scrutineer".formatted(port)));
        }
        return Ports.answers(port);
    }

    /// Stops what runs in the folder and waits for it; also what a killed stack left running.
    ///
    /// @return one sentence that says what happened
    public String stop() {
        var watcher = settings.watcher().find();
        if (watcher.isPresent()) {
            settings.progress()
                    .accept("Stopping process %d and its servers."
                            .formatted(watcher.get().pid()));
            watcher.get().destroy();
            if (!Signals.awaitEnd(watcher.get(), STOP)) {
                throw new StartFailure("Process %d does not end; kill it and run ./scrutineer down again."
                        .formatted(watcher.get().pid()));
            }
        }
        var left = Leftovers.end(settings);
        if (watcher.isPresent() || !left.isEmpty()) {
            settings.watcher().remove();
            return "Stopped.";
        }
        return "Scrutineer is not running in %s.".formatted(settings.home());
    }

    /// Deletes the folder.
    ///
    /// @throws StartFailure when a stack runs in it, or the folder does not look like one of ours
    public void delete() {
        if (!Files.exists(settings.home())) {
            return;
        }
        if (!Files.isDirectory(settings.run())) {
            throw new StartFailure("%s was not made by scrutineer and is not deleted.".formatted(settings.home()));
        }
        try (var lock = StackFolder.lock(settings)
                .orElseThrow(() -> new StartFailure(
                        "Scrutineer is running in %s; stop it first: ./scrutineer down.".formatted(settings.home())))) {
            Leftovers.end(settings);
            for (var part : List.of("data", "logs", "passwords", "rehearsal", "run")) {
                delete(settings.home().resolve(part));
            }
        } catch (IOException e) {
            throw new StartFailure("%s cannot be deleted: %s.".formatted(settings.home(), e.getMessage()), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
