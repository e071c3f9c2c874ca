package org.scrutineer.local.keycloak;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.scrutineer.local.process.ChildProcess;
import org.scrutineer.local.process.JavaCommand;
import org.scrutineer.local.process.StartFailure;

/// Keycloak's distribution after its `build` command, which fixes what cannot change at run time and so spares every
/// start the work. Done once per unpacked distribution; takes ten to thirty seconds.
public final class OptimizedDistribution {

    /// Where Keycloak lives on the public origin.
    static final String RELATIVE_PATH = "/auth";

    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--http-relative-path=" + RELATIVE_PATH);

    private OptimizedDistribution() {}

    /// Whether the work is done.
    public static boolean isReady(Path distribution) {
        try {
            return Files.readString(marker(distribution)).equals(String.join(" ", BUILD_OPTIONS));
        } catch (IOException e) {
            return false;
        }
    }

    /// Does the work when it was not done; two processes that ask at the same time do it once.
    ///
    /// @param distribution the unpacked distribution, changed in place
    /// @param log where Keycloak's words go
    /// @throws StartFailure when there is no distribution or the build fails
    public static void ensure(Path distribution, Path log) {
        if (!Files.exists(distribution.resolve("lib/quarkus-run.jar"))) {
            throw new StartFailure(
                    "Keycloak is not unpacked in %s: build the module local first.".formatted(distribution));
        }
        if (isReady(distribution)) {
            return;
        }
        try (var channel = FileChannel.open(
                        distribution.resolve("scrutineer-build.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !isReady(distribution)) {
                build(distribution, log);
                Files.writeString(marker(distribution), String.join(" ", BUILD_OPTIONS));
            }
        } catch (IOException e) {
            throw new StartFailure("Keycloak's folder %s cannot be written.".formatted(distribution), e);
        }
    }

    private static void build(Path distribution, Path log) {
        // Half a minute of work: the optimising compiler would take as long as it saves.
        var options = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var line = new ArrayList<>(javaCommand(distribution, distribution, options));
        line.add("build");
        line.addAll(BUILD_OPTIONS);
        var process =
                ChildProcess.start(new ChildProcess.Command("Keycloak's build", line, Map.of(), distribution, log));
        if (exitCode(process) != 0) {
            throw new StartFailure(
                    "Keycloak's build failed. Its log %s ends with:%n%s".formatted(log, process.lastLogLines(15)));
        }
    }

    /// Who calls the start off does not wait for the build; the next start does it anew.
    private static int exitCode(ChildProcess process) {
        try {
            return process.onExit().get();
        } catch (InterruptedException e) {
            process.kill9();
            Thread.currentThread().interrupt();
            throw new StartFailure("Keycloak's build was interrupted.", e);
        } catch (ExecutionException e) {
            throw new StartFailure("Keycloak's build cannot be waited for.", e);
        }
    }

    private static Path marker(Path distribution) {
        return distribution.resolve("scrutineer-build-options");
    }

    /// What the distribution's own script `kc.sh` would run; the script itself stays between its caller and the
    /// server as a process that hides the server's id.
    static List<String> javaCommand(Path distribution, Path home, List<String> jvmOptions) {
        var line = new ArrayList<String>();
        line.add(JavaCommand.program());
        line.addAll(jvmOptions);
        line.addAll(List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                "-Dpicocli.disable.closures=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return line;
    }
}
