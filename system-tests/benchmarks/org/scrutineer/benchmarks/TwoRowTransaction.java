package org.scrutineer.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/// The reference of the intake benchmark, in the manner of pgbench: one transaction of one 3 KB row and one 0.5 KB row
/// on the same PostgreSQL, prepared statements, one connection each.
final class TwoRowTransaction implements Load.Connection {

    private static final int LARGE = 3_072;
    private static final int SMALL = 512;

    private final Connection connection;
    private final PreparedStatement large;
    private final PreparedStatement small;
    private final byte[] largeValue = new byte[LARGE];
    private final byte[] smallValue = new byte[SMALL];

    TwoRowTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.large = connection.prepareStatement("insert into reference_large (id, payload) values (?, ?)");
        this.small = connection.prepareStatement("insert into reference_small (id, payload) values (?, ?)");
        Random random = new Random(7);
        random.nextBytes(largeValue);
        random.nextBytes(smallValue);
    }

    /// Makes the two tables anew.
    static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists reference_large, reference_small");
            statement.execute("create table reference_large (id uuid primary key, payload bytea not null)");
            statement.execute("create table reference_small (id uuid primary key, payload bytea not null)");
        }
    }

    @Override
    public void operate() throws SQLException {
        UUID id = UUID.randomUUID();
        large.setObject(1, id);
        large.setBytes(2, largeValue);
        large.executeUpdate();
        small.setObject(1, id);
        small.setBytes(2, smallValue);
        small.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
