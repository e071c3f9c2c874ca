package org.scrutineer.deployment.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.database.DatabaseFailure;

/// Runs statements on the service's database; inside a transaction on the connection of that transaction.
///
/// Values are whatever the driver takes, and lists of strings for `text[]`.
@ApplicationScoped
public class Sql {

    /// Rows per round trip of a batch: large enough to hide the network, small enough for the driver's buffers.
    private static final int CHUNK = 1_000;

    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> list(String query, RowReader<T> reader, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, values);
            try (var row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// @return the first row
    public <T> Optional<T> find(String query, RowReader<T> reader, @Nullable Object... values) {
        return list(query, reader, values).stream().findFirst();
    }

    /// @return how many rows were touched
    public int update(String statement, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Runs one statement for many items, in few round trips. The driver makes inserts of several rows of them
    /// (reWriteBatchedInserts), so an upsert must meet each key once.
    ///
    /// @param values the values of one item, in the order of the statement
    public <T> void batch(String statement, Collection<T> items, Function<T, @Nullable Object[]> values) {
        if (items.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            int waiting = 0;
            for (T item : items) {
                bind(prepared, values.apply(item));
                prepared.addBatch();
                if (++waiting == CHUNK) {
                    prepared.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                prepared.executeBatch();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof List<?> list) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", list.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
