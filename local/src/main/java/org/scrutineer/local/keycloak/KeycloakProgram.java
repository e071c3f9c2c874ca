package org.scrutineer.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.scrutineer.local.process.JavaCommand;
import org.scrutineer.local.process.StartFailure;

/// Keycloak's distribution as the module `keycloak` leaves it: unpacked, and with everything fixed by Keycloak's own
/// `build` command that does not change at run time.
///
/// @param folder of the distribution
public record KeycloakProgram(Path folder) {

    /// Where Keycloak lives on the public origin; one of the options with which the module prepares it.
    static final String RELATIVE_PATH = "/auth";

    /// The name of the distribution's folder, then the options.
    private static final Pattern PREPARED = Pattern.compile("(\\S+) (.+)\\s");

    /// The one that the build of this repository prepared last.
    ///
    /// @throws StartFailure when there is none
    public static KeycloakProgram builtIn(Path repository) {
        var target = repository.resolve("keycloak/target");
        var prepared = PREPARED.matcher(marker(target.resolve("prepared")));
        if (!prepared.matches() || !prepared.group(2).contains("--http-relative-path=" + RELATIVE_PATH)) {
            throw new StartFailure(
                    "Keycloak is not prepared in %s: run ./scrutineer up, which builds first.".formatted(target));
        }
        return new KeycloakProgram(target.resolve(prepared.group(1)));
    }

    private static String marker(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new StartFailure("%s cannot be read.".formatted(file), e);
        }
    }

    /// What the distribution's own script `kc.sh` would run; the script itself stays between its caller and the
    /// server as a process that hides the server's id.
    List<String> command(Path home, List<String> jvmOptions) {
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
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-Dpicocli.disable.closures=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return line;
    }
}
