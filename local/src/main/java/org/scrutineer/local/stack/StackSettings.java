package org.scrutineer.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.scrutineer.local.process.PidFile;
import org.scrutineer.local.process.StartFailure;

/// How to run a stack.
///
/// @param repository the root of the built work tree, where the services' packages are
/// @param home holds data, logs, passwords and process ids
/// @param ports where it listens
/// @param bind the address of the front door; everything else listens on 127.0.0.1
/// @param publicUrl the origin that people use, without a slash at the end; in links, manifests and tokens
/// @param environment further keys per server, for tests and benchmarks
/// @param jvmOptions further options per server, for profiles
/// @param progress gets one line per event worth telling
public record StackSettings(
        Path repository,
        Path home,
        StackPorts ports,
        String bind,
        String publicUrl,
        Map<String, Map<String, String>> environment,
        Map<String, List<String>> jvmOptions,
        Consumer<String> progress) {

    public StackSettings {
        environment = Map.copyOf(environment);
        jvmOptions = Map.copyOf(jvmOptions);
    }

    /// What the environment says: `SCRUTINEER_HOME`, `SCRUTINEER_PORT`, `SCRUTINEER_BIND`, `SCRUTINEER_PUBLIC_URL`.
    ///
    /// @throws StartFailure when the port is not one
    public static StackSettings of(Path repository, Map<String, String> environment) {
        var home = set(environment, "SCRUTINEER_HOME").map(Path::of).orElse(repository.resolve(".scrutineer"));
        var ports = new StackPorts(port(environment));
        return new StackSettings(
                repository.toAbsolutePath().normalize(),
                home.toAbsolutePath().normalize(),
                ports,
                set(environment, "SCRUTINEER_BIND").orElse("127.0.0.1"),
                set(environment, "SCRUTINEER_PUBLIC_URL")
                        .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                        .orElse("http://localhost:" + ports.frontDoor()),
                Map.of(),
                Map.of(),
                line -> {});
    }

    /// A stack for tests: in a folder of its own, on nine free ports.
    public static StackSettings besideOthers(Path repository, Path home) {
        var ports = StackPorts.free();
        return of(
                repository,
                Map.of("SCRUTINEER_HOME", home.toString(), "SCRUTINEER_PORT", Integer.toString(ports.frontDoor())));
    }

    private static int port(Map<String, String> environment) {
        var text = set(environment, "SCRUTINEER_PORT").orElse("8080");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StartFailure("SCRUTINEER_PORT must be a number, and is %s.".formatted(text), e);
        }
    }

    private static Optional<String> set(Map<String, String> environment, String key) {
        return Optional.ofNullable(environment.get(key)).filter(value -> !value.isBlank());
    }

    public StackSettings telling(Consumer<String> listener) {
        return new StackSettings(repository, home, ports, bind, publicUrl, environment, jvmOptions, listener);
    }

    /// Gives one server one more key.
    public StackSettings withEnvironment(String server, String key, String value) {
        var all = new HashMap<>(environment);
        var keys = new HashMap<>(all.getOrDefault(server, Map.of()));
        keys.put(key, value);
        all.put(server, Map.copyOf(keys));
        return new StackSettings(repository, home, ports, bind, publicUrl, all, jvmOptions, progress);
    }

    /// Gives one server's Java more options.
    public StackSettings withJvmOptions(String server, List<String> options) {
        var all = new HashMap<>(jvmOptions);
        all.put(server, List.copyOf(options));
        return new StackSettings(repository, home, ports, bind, publicUrl, environment, all, progress);
    }

    Path log(String server) {
        return home.resolve("logs").resolve(server + ".log");
    }

    Path data(String server) {
        return home.resolve("data").resolve(server);
    }

    Path passwords() {
        return home.resolve("passwords");
    }

    PidFile pidFile(String server) {
        return PidFile.besideLog(log(server));
    }

    /// The process that watches the servers.
    PidFile watcher() {
        return new PidFile(run().resolve("scrutineer.pid"));
    }

    Path run() {
        return home.resolve("run");
    }
}
