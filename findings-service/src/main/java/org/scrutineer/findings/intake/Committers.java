package org.scrutineer.findings.intake;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.scrutineer.findings.FindingsConfig;
import org.scrutineer.platform.messaging.Relay;

/// Reads and commits first submissions, those that wait together in one transaction.
///
/// While one batch waits for the disk, the next one gathers; so under load a commit is shared by many. Alone, a
/// submission is committed at once. Each gets its answer after the commit. What is not a plain first submission is
/// handed to the [SlowPath].
@ApplicationScoped
class Committers {

    private static final long STOP_SECONDS = 10;

    private final ArrivalQueue waiting = new ArrivalQueue();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AgroalDataSource dataSource;
    private final Admission admission;
    private final FindingEvents events;
    private final SlowPath slowPath;
    private final Relay relay;
    private final FindingsConfig config;
    private final DistributionSummary batchSizes;
    private volatile boolean stopping;

    Committers(
            AgroalDataSource dataSource,
            Admission admission,
            FindingEvents events,
            SlowPath slowPath,
            Relay relay,
            FindingsConfig config,
            MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.admission = admission;
        this.events = events;
        this.slowPath = slowPath;
        this.relay = relay;
        this.config = config;
        this.batchSizes = metrics.summary("scrutineer.intake.batch");
        metrics.gauge("scrutineer.intake.waiting", waiting, ArrivalQueue::size);
    }

    private record Fresh(Arrival arrival, Candidate candidate, FirstVersions.Entry entry) {}

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= config.committers(); i++) {
            Thread thread = new Thread(this::run, "committer-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /// What waits is still committed: its senders are connected until the HTTP server has stopped.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        }
    }

    /// @return false when too much waits already
    boolean offer(Arrival arrival) {
        return !stopping && waiting.offer(arrival);
    }

    /// Whether one who came at this moment would be committed at once.
    boolean isIdle() {
        return waiting.isEmpty() && busy.get() < config.committers();
    }

    private void run() {
        List<Arrival> batch = new ArrayList<>(config.commitBatch());
        while (!stopping || !waiting.isEmpty()) {
            try {
                waiting.take(batch, config.commitBatch());
                commit(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) {
                // An Error, too: without this thread nobody would ever be answered again.
                giveUp(batch, e);
            }
            batch.clear();
        }
    }

    /// Each submission of the batch has been answered by then, or its sender will try again.
    private static void giveUp(List<Arrival> batch, Throwable failure) {
        try {
            Log.error("Committing findings failed", failure);
            batch.forEach(arrival -> arrival.reply().accept(new Outcome.Unavailable()));
        } catch (Throwable e) {
            Log.errorf("Senders of %d submissions wait in vain: %s", batch.size(), e);
        }
    }

    private void commit(List<Arrival> batch) {
        if (batch.isEmpty()) {
            return;
        }
        busy.incrementAndGet();
        try {
            store(admitted(batch));
        } finally {
            busy.decrementAndGet();
        }
    }

    /// Those that go the fast way; the others are on their own way already.
    private List<Fresh> admitted(List<Arrival> batch) {
        List<Fresh> fresh = new ArrayList<>(batch.size());
        for (Arrival arrival : batch) {
            try {
                read(arrival).ifPresent(fresh::add);
            } catch (RuntimeException | Error e) {
                // One that cannot be read now (its form, its team, the memory) must not hold up the others.
                Log.warnf("A submission waits: %s", e.toString());
                arrival.reply().accept(new Outcome.Unavailable());
            }
        }
        return fresh;
    }

    /// @return empty when it goes the slow way
    private Optional<Fresh> read(Arrival arrival) {
        return switch (admission.read(arrival.sender(), arrival.xml(), arrival.receivedAt())) {
            case Reading.Refused(Refusal refusal) -> {
                slowPath.refuse(arrival, refusal);
                yield Optional.empty();
            }
            case Reading.Admitted(Candidate candidate) -> {
                if (candidate.deprecatedId() != null) {
                    slowPath.take(arrival, candidate);
                    yield Optional.empty();
                }
                byte[] payload = events.received(candidate, candidate.nothingReceived());
                yield Optional.of(new Fresh(arrival, candidate, FirstVersions.Entry.of(candidate, payload)));
            }
        };
    }

    private void store(List<Fresh> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        batchSizes.record(fresh.size());
        Set<UUID> stored;
        try (var connection = dataSource.getConnection()) {
            stored = FirstVersions.insert(
                    connection,
                    fresh.stream().map(Fresh::entry).sorted(FirstVersions.ORDER).toList());
        } catch (SQLException e) {
            Log.debugf(e, "A batch of %d cannot be stored as a whole", fresh.size());
            // One by one: whatever is wrong with one of them must not touch the others.
            fresh.forEach(one -> slowPath.take(one.arrival(), one.candidate()));
            return;
        }
        relay.nudge();
        for (Fresh one : fresh) {
            UUID findingId = one.candidate().version().findingId();
            if (stored.contains(findingId)) {
                one.arrival().reply().accept(new Outcome.Accepted(findingId, true));
            } else {
                slowPath.take(one.arrival(), one.candidate());
            }
        }
    }
}
