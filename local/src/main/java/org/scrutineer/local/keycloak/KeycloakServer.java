package org.scrutineer.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.scrutineer.local.process.ChildProcess;
import org.scrutineer.local.process.HttpProbe;
import org.scrutineer.local.process.Readiness;
import org.scrutineer.local.process.Server;
import org.scrutineer.local.process.StartFailure;

/// A running Keycloak that listens on 127.0.0.1 and calls itself by the public address of the front door.
///
/// Its data are in a database of the stack's PostgreSQL. Keycloak's own file database (H2) starts no faster, is not
/// what docker-compose and production use, and is the one thing in the stack that `kill -9` could damage.
public final class KeycloakServer implements Server {

    /// The first start fills a database; on an overloaded machine everything takes ten times as long.
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final String REALM = "/keycloak/scrutineer-realm.json";

    private final Settings settings;
    private final ChildProcess process;

    /// How to run it.
    ///
    /// @param program the distribution
    /// @param directory its home: the realm to import, temporary files
    /// @param log where its words go
    /// @param port on 127.0.0.1
    /// @param publicUrl the origin that people use, such as `http://localhost:8080`, without a slash at the end
    /// @param jdbcUrl an empty database at the first start
    /// @param user who owns the database
    /// @param password of the user
    /// @param adminPassword of the account `keycloak-admin` of the realm `master`, used at the first start only
    /// @param jvmOptions heap, collector
    public record Settings(
            KeycloakProgram program,
            Path directory,
            Path log,
            int port,
            String publicUrl,
            String jdbcUrl,
            String user,
            String password,
            String adminPassword,
            List<String> jvmOptions) {

        public Settings {
            jvmOptions = List.copyOf(jvmOptions);
        }

        /// One compiler tier: it is asked a few times a minute here, and starts in two thirds of the time.
        public static final List<String> DEFAULT_JVM_OPTIONS = List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError");

        /// Says nothing of the passwords.
        @Override
        public String toString() {
            return "KeycloakServer.Settings[directory=%s, port=%d]".formatted(directory, port);
        }
    }

    private KeycloakServer(Settings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /// Starts it, imports the realm when the database has none, and waits until the realm answers.
    ///
    /// @throws StartFailure when it cannot start, with the end of its log
    public static KeycloakServer start(Settings settings) {
        prepareHome(settings);
        var process = ChildProcess.start(new ChildProcess.Command(
                "Keycloak", commandLine(settings), environment(settings), settings.directory(), settings.log()));
        Readiness.await("Keycloak", process, START, () -> HttpProbe.saysOk(realm(settings)));
        return new KeycloakServer(settings, process);
    }

    private static List<String> commandLine(Settings settings) {
        var arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=" + settings.publicUrl() + KeycloakProgram.RELATIVE_PATH,
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                // One node: no cluster to look for.
                "--cache=local");
        var line = new ArrayList<>(settings.program().command(settings.directory(), settings.jvmOptions()));
        line.addAll(arguments);
        return line;
    }

    private static Map<String, String> environment(Settings settings) {
        var environment = new TreeMap<String, String>();
        environment.put("KC_DB_URL", settings.jdbcUrl());
        environment.put("KC_DB_USERNAME", settings.user());
        environment.put("KC_DB_PASSWORD", settings.password());
        // Connections that died with a restarted database are noticed before they are lent, not by whoever signs in.
        environment.put("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "500MS");
        // Above 0, Keycloak looks at the whole database before it makes an index, in case a table is large: a fifth of
        // its first start, and in a new database none is.
        environment.put("KC_SPI_CONNECTIONS_LIQUIBASE__QUARKUS__INDEX_CREATION_THRESHOLD", "0");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        // The realm file names the front door through this key.
        environment.put("SCRUTINEER_PUBLIC_URL", settings.publicUrl());
        return environment;
    }

    /// Its home holds what belongs to this stack and links to the programs, so that two stacks can share the latter.
    private static void prepareHome(Settings settings) {
        var folder = settings.directory().resolve("data/import");
        try (var realm = KeycloakServer.class.getResourceAsStream(REALM)) {
            if (realm == null) {
                throw new StartFailure("The realm file %s is not on the class path.".formatted(REALM));
            }
            Files.createDirectories(folder);
            Files.createDirectories(settings.directory().resolve("providers"));
            var programs = settings.directory().resolve("lib");
            Files.deleteIfExists(programs);
            Files.createSymbolicLink(programs, settings.program().folder().resolve("lib"));
            Files.copy(realm, folder.resolve("scrutineer-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailure("Keycloak's folder %s cannot be written.".formatted(folder), e);
        }
    }

    private static URI realm(Settings settings) {
        return URI.create("http://127.0.0.1:%d%s/realms/scrutineer/.well-known/openid-configuration"
                .formatted(settings.port(), KeycloakProgram.RELATIVE_PATH));
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public boolean isReady() {
        return isRunning() && HttpProbe.saysOk(realm(settings));
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    @Override
    public void kill9() {
        process.kill9();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.terminate();
            process.awaitExitOrKill(STOP);
        }
    }
}
