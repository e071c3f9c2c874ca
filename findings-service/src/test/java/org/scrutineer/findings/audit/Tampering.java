package org.scrutineer.findings.audit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Somebody with the password of the database, who first switches off what stands in the way.
public final class Tampering {

    private final DataSource dataSource;

    public Tampering(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @return how many rows were changed
    public int with(String table, String statement, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("alter table " + table + " disable trigger user");
            try (var change = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    change.setObject(i + 1, values[i]);
                }
                int changed = change.executeUpdate();
                sql.execute("alter table " + table + " enable trigger user");
                connection.commit();
                return changed;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
