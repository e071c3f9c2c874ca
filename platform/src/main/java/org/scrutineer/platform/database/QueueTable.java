package org.scrutineer.platform.database;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;

/// Keeps a table short whose rows are deleted soon after they were inserted.
///
/// Whoever reads the oldest rows of such a table steps over all that were deleted since it was vacuumed last.
/// Autovacuum comes once a minute, in which a busy night deletes a hundred thousand rows: each look would then
/// cost more than the work it finds. For the one thread that deletes.
public final class QueueTable {

    /// Few enough to step over in a fraction of a millisecond, many enough that vacuuming them costs little each.
    private static final int MOST_DELETED = 3_000;

    private final AgroalDataSource dataSource;
    private final String vacuum;
    private int deleted;

    /// @param name of a table of the service's own
    public QueueTable(AgroalDataSource dataSource, String name) {
        this.dataSource = dataSource;
        this.vacuum = "vacuum (index_cleanup on, truncate off, skip_locked) " + name;
    }

    /// After the commit of a deletion. Vacuums when enough has come together.
    ///
    /// @param rows deleted with it
    public void deleted(int rows) throws SQLException {
        deleted += rows;
        if (deleted < MOST_DELETED) {
            return;
        }
        deleted = 0;
        // Outside of a transaction, as PostgreSQL demands.
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(vacuum);
        }
    }
}
