package org.scrutineer.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.scrutineer.platform.database.TransientFailures;

/// Brings batches of records to a projection, each in one transaction.
///
/// An outage (database gone, deadlock) is waited out without limit, so nothing pours into the dead letters because a
/// server restarts. When a batch fails for good it is applied record by record, so that the poison record alone goes to
/// the dead letters. Returning means: applied or kept; the caller may acknowledge.
@ApplicationScoped
public class Delivery {

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    Delivery(DeadLetters deadLetters, MeterRegistry metrics) {
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /// @param records one poll of the consumer, in order
    public void deliver(Iterable<ConsumerRecord<String, byte[]>> records, Projection projection) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        if (batch.isEmpty()) {
            return;
        }
        metrics.counter("scrutineer.delivery.records", "projection", projection.name())
                .increment(batch.size());
        try {
            untilItWorks(() -> apply(batch, projection));
        } catch (RuntimeException e) {
            Log.debugf(e, "A batch for %s fails as a whole; applying it record by record", projection.name());
            batch.forEach(record -> deliverAlone(record, projection));
        }
    }

    /// Replays one record; on success `whenApplied` runs, on failure the letter counts one more attempt.
    void redeliver(ConsumerRecord<String, byte[]> record, Projection projection, Runnable whenApplied) {
        try {
            apply(List.of(record), projection);
        } catch (RuntimeException e) {
            deadLetters.keep(record, projection.name(), e);
            return;
        }
        whenApplied.run();
    }

    private void deliverAlone(ConsumerRecord<String, byte[]> record, Projection projection) {
        try {
            untilItWorks(() -> apply(List.of(record), projection));
        } catch (RuntimeException e) {
            Log.errorf(
                    e,
                    "Dead letter for %s: %s-%d@%d",
                    projection.name(),
                    record.topic(),
                    record.partition(),
                    record.offset());
            untilItWorks(() -> deadLetters.keep(record, projection.name(), e));
            metrics.counter("scrutineer.delivery.deadletters", "projection", projection.name())
                    .increment();
        }
    }

    private static void apply(List<ConsumerRecord<String, byte[]>> batch, Projection projection) {
        List<IncomingEvent> events = new ArrayList<>(batch.size());
        for (var record : batch) {
            // A tombstone says that compaction may forget the key; state was carried by the events before it.
            if (record.value() != null) {
                events.add(new IncomingEvent(record.topic(), Envelope.of(record.headers()), record.value()));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> projection.apply(events));
    }

    private static void untilItWorks(Runnable step) {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                step.run();
                return;
            } catch (RuntimeException e) {
                if (!TransientFailures.isTransient(e) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                Log.warnf("Waiting for the database (%d ms): %s", pause, e.toString());
                LockSupport.parkNanos(pause * 1_000_000);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }
}
