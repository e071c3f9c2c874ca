package org.scrutineer.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.local.postgres.ServiceDatabases.Database;

class ServiceDatabasesTest {

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static Map<String, Database> databases;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(PostgresServer.Settings.in(folder).notDurable());
        databases = ServiceDatabases.ensure(server, ServiceDatabases.NAMES, folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "observer, deployment",
        "deployment, findings",
        "findings, reporting",
        "reporting, observer",
        "findings, postgres",
        "observer, template1"
    })
    void letsNoServiceConnectToADatabaseOfAnother(String user, String other) {
        assertThatThrownBy(() -> connect(user, server.jdbcUrl(other)).close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database \"%s\"".formatted(other));
    }

    @Test
    void letsAServiceOwnItsDatabase() throws SQLException {
        for (var database : databases.values()) {
            try (var connection = connect(database.name(), database.jdbcUrl());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA proof");
                statement.execute("CREATE TABLE proof.mine(id int)");
                statement.execute("DROP SCHEMA proof CASCADE");
            }
        }
        assertThat(databases).containsOnlyKeys(ServiceDatabases.NAMES);
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("findings"), "findings", "findings")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void isHarmlessWhenDoneAgain() throws IOException {
        var again = ServiceDatabases.ensure(server, ServiceDatabases.NAMES, folder);

        assertThat(again).isEqualTo(databases);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("findings-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void doesNotShowAPasswordInText() {
        var database = databases.values().iterator().next();

        assertThat(database.toString()).doesNotContain(database.password());
    }

    private static Connection connect(String user, String url) throws SQLException {
        return DriverManager.getConnection(url, user, databases.get(user).password());
    }
}
