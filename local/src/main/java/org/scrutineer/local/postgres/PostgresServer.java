package org.scrutineer.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.scrutineer.local.process.ChildProcess;
import org.scrutineer.local.process.Ports;
import org.scrutineer.local.process.ProgramCache;
import org.scrutineer.local.process.Readiness;
import org.scrutineer.local.process.Server;

/// A running PostgreSQL server that listens on 127.0.0.1 only.
///
/// ```java
/// try (var server = PostgresServer.start(PostgresServer.Settings.in(folder).notDurable())) {
///     var url = server.jdbcUrl("postgres");
/// }
/// ```
///
/// The folder is initialised by the first start and kept; a start on a folder whose server was killed recovers what was
/// committed. One object stands for one running server: after its end a new one is started with the same settings.
public final class PostgresServer implements Server {

    /// The superuser's name; services never get it.
    public static final String SUPERUSER = "postgres";

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Settings settings;
    private final ChildProcess process;
    private final String superuserPassword;

    /// How to run a server.
    ///
    /// @param directory holds the data and the superuser's password (mode 600)
    /// @param log where its words go
    /// @param port 0 for any free one
    /// @param durable whether a commit waits for the disk; only tests may say no
    /// @param parameters further settings of `postgresql.conf`
    /// @param cache where the programs are unpacked
    public record Settings(
            Path directory, Path log, int port, boolean durable, Map<String, String> parameters, Path cache) {

        public Settings {
            parameters = Map.copyOf(parameters);
        }

        /// A durable server on any free port that logs into its folder.
        public static Settings in(Path directory) {
            var folder = directory.toAbsolutePath();
            return new Settings(folder, folder.resolve("postgres.log"), 0, true, Map.of(), ProgramCache.folder());
        }

        public Settings onPort(int port) {
            return new Settings(directory, log, port, durable, parameters, cache);
        }

        public Settings logTo(Path log) {
            return new Settings(directory, log, port, durable, parameters, cache);
        }

        /// For tests: commits do not wait for the disk, so a power cut (not `kill -9`) may destroy the data.
        public Settings notDurable() {
            return new Settings(directory, log, port, false, parameters, cache);
        }

        public Settings with(String parameter, String value) {
            var more = new TreeMap<>(parameters);
            more.put(parameter, value);
            return new Settings(directory, log, port, durable, more, cache);
        }
    }

    private PostgresServer(Settings settings, ChildProcess process, String superuserPassword) {
        this.settings = settings;
        this.process = process;
        this.superuserPassword = superuserPassword;
    }

    /// Initialises the folder when it is new, starts the server and waits until it takes connections.
    ///
    /// @throws org.scrutineer.local.process.StartFailure when it cannot start, with the end of its log
    public static PostgresServer start(Settings wanted) {
        var settings = wanted.port() == 0 ? wanted.onPort(Ports.free()) : wanted;
        var cluster = Cluster.in(settings);
        var postmaster = new PostmasterFile(cluster.data());
        postmaster.clearForNewStart();
        var process = ChildProcess.start(new ChildProcess.Command(
                "PostgreSQL",
                cluster.account().as(commandLine(cluster, settings)),
                Map.of("LC_ALL", "C"),
                cluster.data(),
                settings.log()));
        Readiness.await("PostgreSQL", process, START, () -> postmaster.saysReady(process.pid()));
        return new PostgresServer(settings, process, cluster.superuserPassword());
    }

    private static List<String> commandLine(Cluster cluster, Settings settings) {
        var parameters = new TreeMap<String, String>();
        parameters.put("listen_addresses", "127.0.0.1");
        parameters.put("port", Integer.toString(settings.port()));
        // Paths of sockets must be shorter than 108 bytes, which a folder deep in a work tree is not.
        parameters.put("unix_socket_directories", "");
        parameters.put("fsync", settings.durable() ? "on" : "off");
        // Also in tests: what was committed must outlive kill -9, and without fsync it costs next to nothing.
        parameters.put("synchronous_commit", "on");
        parameters.put("full_page_writes", settings.durable() ? "on" : "off");
        // Four pools of 16, the identity provider, a migration and a person with psql.
        parameters.put("max_connections", "200");
        parameters.put("shared_buffers", "256MB");
        parameters.put("max_wal_size", "2GB");
        parameters.put("checkpoint_timeout", "15min");
        parameters.put("jit", "off");
        parameters.put("timezone", "UTC");
        parameters.put("log_timezone", "UTC");
        parameters.putAll(settings.parameters());
        var line = new ArrayList<>(List.of(
                cluster.program("postgres").toString(), "-D", cluster.data().toString()));
        parameters.forEach((name, value) -> {
            line.add("-c");
            line.add(name + "=" + value);
        });
        return line;
    }

    /// The URL for a JDBC driver, without user and password.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /// Opens a connection as superuser; the caller closes it.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, superuserPassword);
    }

    public String superuserPassword() {
        return superuserPassword;
    }

    public int port() {
        return settings.port();
    }

    /// The settings it runs with; its port is the one that was chosen, never 0.
    public Settings settings() {
        return settings;
    }

    /// The process id of the postmaster.
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
        return isRunning() && new PostmasterFile(settings.directory().resolve("data")).saysReady(pid());
    }

    /// Completed with the exit code when the server has ended, whether asked to or not.
    @Override
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /// Ends the postmaster as `kill -9` does; its workers notice and end too.
    @Override
    public void kill9() {
        process.kill9();
    }

    /// Stops the server when this Java process ends, for tests that keep one server for all of them.
    public PostgresServer closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-postgres"));
        return this;
    }

    /// Disconnects everybody, writes a checkpoint and ends the server; harmless when it has ended already.
    @Override
    public void close() {
        if (process.isAlive()) {
            process.interrupt();
            process.awaitExitOrKill(STOP);
        }
    }

    /// Whether the folder was initialised before.
    static boolean isInitialised(Path data) {
        return Files.exists(data.resolve("PG_VERSION"));
    }
}
