package org.scrutineer.findings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The upserts of one batch of events, sent together. Each kind of statement keeps the order of its events; events of
/// different kinds touch different tables.
public final class UpsertBatch implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    public UpsertBatch(Connection connection) {
        this.connection = connection;
    }

    /// Adds one row.
    ///
    /// @param sql must be guarded by version, so that a repeat changes nothing
    public void add(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /// @return how many rows the statements of this kind changed; 0 when there were none
    public int send(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        int changed = 0;
        if (statement != null) {
            for (int count : statement.executeBatch()) {
                changed += Math.max(count, 0);
            }
        }
        return changed;
    }

    public void sendAll() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
