package org.scrutineer.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutineer.local.process.StartFailure;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void waitsForTheDiskUnlessATestSaysOtherwise() throws SQLException {
        try (var server = PostgresServer.start(PostgresServer.Settings.in(folder))) {
            assertThat(read(server, "SHOW fsync")).isEqualTo("on");
            assertThat(read(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(read(server, "SHOW full_page_writes")).isEqualTo("on");
        }
        try (var server =
                PostgresServer.start(PostgresServer.Settings.in(folder).notDurable())) {
            assertThat(read(server, "SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void keepsItsDataOverAStopAndAStart() throws SQLException {
        try (var server = PostgresServer.start(quick())) {
            write(server, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (var server = PostgresServer.start(quick())) {
            assertThat(read(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void recoversAfterItsPostmasterWasKilled() throws SQLException {
        var first = PostgresServer.start(quick());
        write(first, "CREATE TABLE kept AS SELECT 42 AS answer");

        first.kill9();

        try (var second = PostgresServer.start(first.settings())) {
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(second.pid()).isNotEqualTo(first.pid());
            assertThat(read(second, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void recoversByItselfAfterAWorkerWasKilled() throws SQLException {
        try (var server = PostgresServer.start(quick())) {
            write(server, "CREATE TABLE kept AS SELECT 42 AS answer");
            var worker =
                    Long.parseLong(read(server, "SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'"));

            ProcessHandle.of(worker).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(read(server, "SELECT answer FROM kept")).isEqualTo("42"));
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void startsAlthoughTheProcessIdInAStaleFileNowBelongsToAnotherProgram() throws SQLException, IOException {
        var first = PostgresServer.start(quick());
        first.kill9();
        var file = folder.resolve("data/postmaster.pid");
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            var lines = Files.readAllLines(file);
            lines.set(0, Long.toString(other.pid()));
            Files.write(file, lines);

            try (var second = PostgresServer.start(first.settings())) {
                assertThat(read(second, "SELECT 1")).isEqualTo("1");
                assertThat(other.isAlive()).isTrue();
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void shutsDownAServerThatAnEarlierStartLeftBehind() throws SQLException {
        var leftBehind = PostgresServer.start(quick());

        try (var server = PostgresServer.start(quick())) {
            assertThat(leftBehind.isRunning()).isFalse();
            assertThat(read(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAnewAfterAnInitialisationThatWasCutShort() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("data.initialising/base"));

        try (var server = PostgresServer.start(quick())) {
            assertThat(read(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void saysInTheMessageWhatItsLogSays() {
        assertThatThrownBy(() -> PostgresServer.start(quick().with("shared_buffers", "nonsense")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }

    @Test
    void keepsTheSuperusersPasswordFromOthers() throws IOException {
        try (var server = PostgresServer.start(quick())) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("superuser-password"))))
                    .isEqualTo("rw-------");
            assertThat(server.superuserPassword()).hasSize(48);
        }
    }

    private PostgresServer.Settings quick() {
        return PostgresServer.Settings.in(folder).notDurable();
    }

    private static String read(PostgresServer server, String query) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void write(PostgresServer server, String command) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
