package org.scrutineer.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.scrutineer.local.stack.LocalStack;

/// What lies in the databases of the stack, and whether everybody has taken note of it.
final class StoredFindings {

    private static final Duration LONGEST_BACKLOG = Duration.ofMinutes(15);

    private final LocalStack stack;

    StoredFindings(LocalStack stack) {
        this.stack = stack;
    }

    long count() throws IOException, SQLException {
        return count("findings", "submission where is_current");
    }

    /// Waits until every event is sent, every finding judged by the rules and counted by reporting-service: what is
    /// still under way would slow the next measurement down.
    ///
    /// @return how long the rules took for those that waited
    CatchUp awaitPeace() throws IOException, SQLException, InterruptedException {
        long begin = System.nanoTime();
        long waiting = unjudged();
        long judged = begin;
        for (long left = waiting; left > 0 || isUnderWay(); left = unjudged()) {
            if (left > 0) {
                judged = System.nanoTime();
            }
            if (System.nanoTime() - begin > LONGEST_BACKLOG.toNanos()) {
                throw new IllegalStateException("Rules and projections do not catch up");
            }
            Thread.sleep(200);
        }
        return new CatchUp(waiting, judged - begin);
    }

    private boolean isUnderWay() throws IOException, SQLException {
        return count("findings", "outbox") > 0 || count("reporting", "finding") < count();
    }

    private long unjudged() throws IOException, SQLException {
        return count() - count("findings", "assessment where revision > 0");
    }

    private long count(String database, String rows) throws IOException, SQLException {
        try (var connection = StackDatabase.connect(stack, database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }
}
