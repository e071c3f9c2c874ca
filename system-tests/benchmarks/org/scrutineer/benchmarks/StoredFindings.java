package org.scrutineer.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import org.scrutineer.local.stack.LocalStack;

/// What lies in the databases of the stack, and whether everybody has taken note of it.
final class StoredFindings {

    private static final Duration LONGEST_BACKLOG = Duration.ofMinutes(15);

    private final LocalStack stack;
    private final PrintStream out;

    StoredFindings(LocalStack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    long count() throws IOException, SQLException {
        return count("findings", "submission where is_current");
    }

    /// Waits until every event is sent and reporting-service has counted every finding: what is still under way would
    /// slow the next measurement down.
    void awaitPeace() throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST_BACKLOG.toNanos();
        while (count("findings", "outbox") > 0 || count("reporting", "finding") < count()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The projections do not catch up");
            }
            Thread.sleep(500);
        }
        out.printf("%,d findings stored%n", count());
    }

    private long count(String database, String rows) throws IOException, SQLException {
        try (var connection = IntakeBenchmark.connect(stack, database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }
}
