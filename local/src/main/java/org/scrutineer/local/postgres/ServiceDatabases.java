package org.scrutineer.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutineer.local.process.PasswordFile;
import org.scrutineer.local.process.StartFailure;

/// One database and one user per service, of the same name. A service's user owns its own database and may not even
/// connect to another: the walls between the services are the database's, not a promise.
public final class ServiceDatabases {

    /// The databases of the four services, as the configuration keys name them.
    public static final List<String> NAMES = List.of("observer", "deployment", "findings", "reporting");

    private ServiceDatabases() {}

    /// What a service needs to connect.
    ///
    /// @param name of database and user
    /// @param jdbcUrl without user and password
    /// @param password random; keep it out of logs
    public record Database(String name, String jdbcUrl, String password) {

        public String user() {
            return name;
        }

        /// Says everything but the password.
        @Override
        public String toString() {
            return "Database[name=%s, jdbcUrl=%s]".formatted(name, jdbcUrl);
        }
    }

    /// Makes what is missing and leaves the rest as it is, so it is called at every start.
    ///
    /// @param server a running server
    /// @param names lower-case letters only
    /// @param passwords the folder with one password file per name (mode 600), filled here
    /// @return the databases by name, in the order asked for
    public static Map<String, Database> ensure(PostgresServer server, List<String> names, Path passwords) {
        var databases = new LinkedHashMap<String, Database>();
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            Files.createDirectories(passwords);
            statement.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            for (var name : names) {
                if (!name.matches("[a-z]+")) {
                    throw new IllegalArgumentException("not a database name: " + name);
                }
                var password = PasswordFile.readOrCreate(passwords.resolve(name + "-password"));
                ensure(connection, statement, name, password);
                databases.put(name, new Database(name, server.jdbcUrl(name), password));
            }
            return databases;
        } catch (SQLException | IOException e) {
            throw new StartFailure("The services' databases cannot be made: %s.".formatted(e.getMessage()), e);
        }
    }

    /// Names and passwords are checked to be letters and hexadecimal digits, so they can stand in the text of a
    /// statement, which for these statements is the only way.
    private static void ensure(Connection connection, Statement statement, String name, String password)
            throws SQLException {
        if (!password.matches("[0-9a-f]{16,}")) {
            throw new IllegalArgumentException("not a password of ours for " + name);
        }
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
        statement.execute("%s ROLE %s LOGIN PASSWORD '%s'".formatted(verb, name, password));
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
        }
        statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
