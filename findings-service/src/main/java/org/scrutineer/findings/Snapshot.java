package org.scrutineer.findings;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// One state of the database, to be read as long as it takes while work goes on. Long ones keep PostgreSQL from
/// clearing away what changed since, so they end with the answer they serve.
public final class Snapshot implements AutoCloseable {

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    public static Snapshot of(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try (var statement = connection.createStatement()) {
            // Without a transaction the driver would read a whole result into memory, whatever the fetch size.
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            return new Snapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// For reading; ends with the snapshot.
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
