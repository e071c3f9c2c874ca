package org.scrutineer.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.scrutineer.platform.database.OwnTransaction;
import org.scrutineer.platform.database.QueueTable;

/// Carries committed outbox rows to Kafka, in order, at least once.
///
/// One relay is active per database: an advisory lock decides, so replicas stand by. Rows are read *unsent, by
/// position*: sequence numbers are handed out before commit, so "greater than the last one I saw" could skip a late
/// committer, while reading what is still there cannot. Sending stops at the first row that the producer refuses,
/// and rows are deleted up to the first that was not acknowledged: it and those behind it are sent again. What was
/// under
/// way behind one that the broker refused has overtaken it then; versions tell consumers. A crash between the broker's
/// acknowledgement and the deletion
/// repeats events; consumers absorb that.
///
/// Sent rows are deleted at once: the topic is the log, the outbox is only a queue (docs/adr/0003).
@ApplicationScoped
public class Relay {

    private static final int BATCH = 1_000;
    /// Rows fetched at a time: an event may have megabytes, and a thousand of them do not fit into the memory.
    private static final int FETCH = 100;
    private static final long IDLE_MILLIS = 250;
    /// Under load one batch every so often instead of hundreds of tiny ones; the first event after a pause goes at
    /// once.
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long FAILURE_PAUSE_MILLIS = 1_000;
    private static final long ACK_TIMEOUT_SECONDS = 30;
    /// Any constant: the lock lives in the service's own database.
    private static final long LOCK_KEY = 7_204_110_381L;

    private static final String READ = """
            select position, id, topic, aggregateid, type, sequence, payload, mission_id, occurred_at
            from outbox order by position limit\s""" + BATCH;

    private final AgroalDataSource dataSource;
    private final EventProducer producer;
    private final Timer batchTime;
    private final QueueTable queue;
    private final Semaphore work = new Semaphore(0);
    private final Thread worker = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    Relay(AgroalDataSource dataSource, EventProducer producer, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.queue = new QueueTable(dataSource, "outbox");
        this.batchTime = metrics.timer("scrutineer.outbox.batch");
    }

    void start(@Observes StartupEvent event) {
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        nudge();
        worker.join(TimeUnit.SECONDS.toMillis(5));
    }

    /// There is something to send: wakes the relay of this instance.
    public void nudge() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        boolean paused = false;
        while (!stopping) {
            try {
                if (paused) {
                    // Nudges do not end it: under load they come hundreds of times a second.
                    TimeUnit.MILLISECONDS.sleep(FAILURE_PAUSE_MILLIS);
                }
                long begin = System.nanoTime();
                Drained drained = drainOnce();
                int sent = drained.sent();
                paused = drained.refused();
                queue.deleted(sent);
                if (sent < BATCH && !paused) {
                    awaitWork(IDLE_MILLIS);
                }
                if (sent > 0 && sent < BATCH) {
                    TimeUnit.NANOSECONDS.sleep(PACE_NANOS - (System.nanoTime() - begin));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | Error e) {
                Log.warnf("Outbox relay pauses, then tries again: %s", e.toString());
                paused = true;
            }
        }
    }

    private void awaitWork(long millis) throws InterruptedException {
        if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    /// @param sent rows that Kafka has and the outbox has no more
    /// @param refused whether Kafka did not take a row
    private record Drained(int sent, boolean refused) {}

    private Drained drainOnce() throws SQLException, InterruptedException {
        return OwnTransaction.run(
                dataSource, connection -> lock(connection) ? sendBatch(connection) : new Drained(0, false));
    }

    /// The transaction need not wait for the disk: what it deletes has arrived, and a deletion that a crash undoes only
    /// repeats events.
    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select pg_try_advisory_xact_lock(?), set_config('synchronous_commit', 'off', true)")) {
            statement.setLong(1, LOCK_KEY);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private Drained sendBatch(Connection connection) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        List<Long> positions = new ArrayList<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        try (var statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong(1));
                    acknowledgements.add(producer.send(row));
                    if (acknowledgements.getLast().state() == Future.State.FAILED) {
                        break;
                    }
                }
            }
        }
        int acknowledged = acknowledgedPrefix(positions, acknowledgements);
        delete(connection, positions.subList(0, acknowledged));
        if (acknowledged > 0) {
            batchTime.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
        if (acknowledged < positions.size()) {
            Log.warnf(
                    "Kafka acknowledged %d of %d events; the rest will be sent again", acknowledged, positions.size());
        }
        return new Drained(acknowledged, acknowledged < positions.size());
    }

    private static int acknowledgedPrefix(List<Long> positions, List<Future<RecordMetadata>> acknowledgements)
            throws InterruptedException {
        int acknowledged = 0;
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            try {
                acknowledgement.get(ACK_TIMEOUT_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                Log.warnf(
                        "Kafka did not take the event at position %d: %s",
                        positions.get(acknowledged), String.valueOf(e.getCause()));
                return acknowledged;
            }
            acknowledged++;
        }
        return acknowledged;
    }

    private static void delete(Connection connection, List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("delete from outbox where position = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }
}
