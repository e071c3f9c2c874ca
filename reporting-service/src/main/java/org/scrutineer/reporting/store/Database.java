package org.scrutineer.reporting.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrutineer.platform.database.DatabaseFailure;

/// Plain SQL. Inside a transaction every statement runs on its connection; outside, each on one of its own.
@ApplicationScoped
public class Database {

    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Binds the parameters of a statement.
    public interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    /// Makes something of the current row.
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Does something with each row.
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    public int update(String sql, Binding binding) {
        return with(sql, statement -> {
            binding.to(statement);
            return statement.executeUpdate();
        });
    }

    /// Runs statements without parameters or result.
    public void execute(String sql) {
        with(sql, PreparedStatement::execute);
    }

    public <T> List<T> list(String sql, Binding binding, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        forEach(sql, binding, row -> found.add(reader.read(row)));
        return found;
    }

    public <T> Optional<T> first(String sql, Binding binding, RowReader<T> reader) {
        return list(sql, binding, reader).stream().findFirst();
    }

    public void forEach(String sql, Binding binding, RowConsumer consumer) {
        with(sql, statement -> {
            binding.to(statement);
            consume(statement, consumer);
            return true;
        });
    }

    /// Reads any number of rows with constant memory. Only inside a transaction: the driver keeps a cursor for it.
    public void forEachOfMany(String sql, int fetchSize, Binding binding, RowConsumer consumer) {
        with(sql, statement -> {
            statement.setFetchSize(fetchSize);
            binding.to(statement);
            consume(statement, consumer);
            return true;
        });
    }

    private static void consume(PreparedStatement statement, RowConsumer consumer) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                consumer.accept(row);
            }
        }
    }

    private <R> R with(String sql, StatementWork<R> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private interface StatementWork<R> {
        R run(PreparedStatement statement) throws SQLException;
    }
}
