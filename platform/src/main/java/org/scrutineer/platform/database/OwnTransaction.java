package org.scrutineer.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Transactions on a connection of their own, without the transaction manager: for background threads and for
/// what phones wait for. Not inside another transaction, whose connection this would not share.
public final class OwnTransaction {

    private OwnTransaction() {}

    /// What is done in it.
    ///
    /// @param <T> what it yields
    /// @param <E> what it throws beside [SQLException]; nothing, for most
    public interface Work<T, E extends Exception> {
        T run(Connection connection) throws SQLException, E;
    }

    /// Commits what was done when the work returns, and nothing of it when it throws.
    public static <T, E extends Exception> T run(DataSource dataSource, Work<T, E> work) throws SQLException, E {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (Throwable e) {
                // After an Error, too: auto-commit, when it is set again, would commit what was done so far.
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
