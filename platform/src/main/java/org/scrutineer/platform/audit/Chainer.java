package org.scrutineer.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.scrutineer.platform.database.OwnTransaction;
import org.scrutineer.platform.database.QueueTable;

/// Appends waiting acts to the chains, in the background.
///
/// One chainer is active per database: an advisory lock decides, so replicas stand by and a chain has one
/// writer. Rows are taken *as they are there, by position*, so one whose transaction committed late is appended
/// later, not skipped. Does nothing until a service that has the tables starts it.
@ApplicationScoped
public class Chainer {

    private static final int BATCH = 1_000;
    /// Entries wait this long at most while nothing else happens. Longer pauses make larger batches, which cost
    /// less.
    private static final long PAUSE_MILLIS = 500;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 2_000;
    /// Any constant: the lock lives in the service's own database.
    private static final long LOCK_KEY = 7_204_110_382L;

    private final AgroalDataSource dataSource;
    private final Counter appended;
    private final QueueTable queue;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread worker = new Thread(this::run, "audit-chainer");

    Chainer(AgroalDataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.queue = new QueueTable(dataSource, "audit_waiting");
        this.appended = metrics.counter("scrutineer.audit.entries");
    }

    /// Once, when the service has started.
    public void start() {
        worker.setDaemon(true);
        worker.start();
    }

    /// What waits then is appended after the next start.
    public void stop() throws InterruptedException {
        stopped.countDown();
        worker.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        long pause = 0;
        while (!isStopped(pause)) {
            try {
                int count = appendOnce();
                queue.deleted(count);
                pause = count == BATCH ? 0 : PAUSE_MILLIS;
            } catch (SQLException | RuntimeException | Error e) {
                Log.warnf("The audit chainer pauses, then tries again: %s", e.toString());
                pause = PAUSE_AFTER_FAILURE_MILLIS;
            }
        }
    }

    private boolean isStopped(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private int appendOnce() throws SQLException {
        int count = OwnTransaction.run(
                dataSource, connection -> lock(connection) ? new ChainAppend(connection).append(BATCH) : 0);
        appended.increment(count);
        return count;
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK_KEY);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
