package org.scrutineer.platform.database;

import java.sql.SQLException;
import java.util.Set;

/// Tells an outage (try again, without limit) from what will never work: a poison record, a row that has no place.
public final class TransientFailures {

    /// Connection lost, transaction rolled back by concurrency, resources short, operator intervention.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    private TransientFailures() {}

    /// Whether the database, not what was asked of it, is the cause.
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isTransient(sql)) {
                return true;
            }
        }
        return false;
    }

    /// An [SQLException] without a state comes from the pool: no connection in time, or shutting down.
    private static boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || (state.length() >= 2 && CLASSES.contains(state.substring(0, 2)));
    }
}
