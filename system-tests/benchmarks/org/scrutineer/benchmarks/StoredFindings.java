package org.scrutineer.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.scrutineer.local.stack.LocalStack;

/// What lies in the databases of the stack, and whether everybody has taken note of it.
final class StoredFindings {

    private static final Duration LONGEST_BACKLOG = Duration.ofMinutes(15);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

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
    /// @param processes whose CPU time counts
    /// @return how long the rules took for those that waited
    CatchUp awaitPeace(Map<String, Long> processes) throws IOException, SQLException, InterruptedException {
        long begin = System.nanoTime();
        long cpuBefore = cpu(processes);
        long waiting = unjudged();
        long judged = begin;
        long cpuJudged = cpuBefore;
        long left = waiting;
        while (true) {
            long look = System.nanoTime();
            if (left == 0 && !isUnderWay()) {
                return new CatchUp(waiting, judged - begin, cpuJudged - cpuBefore);
            }
            if (left > 0) {
                left = unjudged();
                judged = System.nanoTime();
                cpuJudged = cpu(processes);
            }
            long end = System.nanoTime();
            if (end - begin > LONGEST_BACKLOG.toNanos()) {
                throw new IllegalStateException("Rules and projections do not catch up");
            }
            // Counting what is stored takes the time of those that are waited for.
            TimeUnit.NANOSECONDS.sleep(
                    Math.clamp(20 * (end - look), SHORTEST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
        }
    }

    private static long cpu(Map<String, Long> processes) throws IOException {
        return CpuTime.millis(processes).values().stream()
                .mapToLong(Long::longValue)
                .sum();
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
