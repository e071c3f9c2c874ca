package org.scrutineer.reporting.stream;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.scrutineer.reporting.ReportingConfig;

/// Hands new entries to the listeners of this instance: one thread reads each entry once, however many listen.
///
/// It is woken by a commit of this instance. For those of other replicas it looks four times a second, while somebody
/// listens: one look at an index, where hearing of them would mean to read every event. Wake-ups carry nothing: what is
/// told is always read from the table, in the order of positions.
@ApplicationScoped
class LiveStream {

    private static final int BATCH = 1_000;
    private static final long LOOK_MILLIS = 250;

    private final StreamEntries entries;
    private final long heartbeatNanos;
    private final Thread worker = new Thread(this::run, "stream-tail");
    private final Semaphore work = new Semaphore(0);
    private final AtomicBoolean stopping = new AtomicBoolean();

    /// Guards the listeners together with the tail: who joins has heard everything up to it.
    private final Object lock = new Object();

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final AtomicLong tail = new AtomicLong();

    LiveStream(StreamEntries entries, ReportingConfig config) {
        this.entries = entries;
        this.heartbeatNanos = config.streamHeartbeat().toNanos();
    }

    /// @param heardUpTo entries up to here were told before it joined
    private record Listener(Listening client, long heardUpTo) {}

    void start(@Observes StartupEvent event) {
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.set(true);
        work.release();
        worker.join(TimeUnit.SECONDS.toMillis(5));
        everyone().forEach(listener -> listener.client.end());
    }

    /// There are new entries.
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /// @param heardUpTo the client has every entry of its mission up to here
    /// @return false when newer entries were handed out already: read up to them, then ask again
    boolean join(Listening client, long heardUpTo) {
        synchronized (lock) {
            if (client.hasLeft()) {
                return true;
            }
            if (listeners.isEmpty()) {
                tail.set(heardUpTo);
            } else if (heardUpTo < tail.get()) {
                return false;
            }
            listeners
                    .computeIfAbsent(client.missionId(), mission -> ConcurrentHashMap.newKeySet())
                    .add(new Listener(client, heardUpTo));
        }
        wake();
        return true;
    }

    void leave(Listening client) {
        synchronized (lock) {
            listeners.computeIfPresent(client.missionId(), (mission, all) -> {
                all.removeIf(listener -> listener.client.equals(client));
                return all.isEmpty() ? null : all;
            });
        }
    }

    private void run() {
        long lastHeartbeat = System.nanoTime();
        while (!stopping.get()) {
            try {
                if (work.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                readOn();
                if (System.nanoTime() - lastHeartbeat >= heartbeatNanos) {
                    lastHeartbeat = System.nanoTime();
                    everyone().forEach(listener -> listener.client.stillHere());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                Log.warnf("The live stream pauses, then tries again: %s", e.toString());
            }
        }
    }

    private void readOn() {
        List<StreamEntry> fresh;
        do {
            if (listeners.isEmpty() || stopping.get()) {
                return;
            }
            fresh = entries.ofAllMissions(tail.get(), BATCH);
            handOut(fresh);
        } while (fresh.size() == BATCH);
    }

    private void handOut(List<StreamEntry> fresh) {
        synchronized (lock) {
            for (StreamEntry entry : fresh) {
                // A copy: a client that falls behind leaves while it is told.
                for (Listener listener : new ArrayList<>(listeners.getOrDefault(entry.missionId(), Set.of()))) {
                    if (entry.position() > listener.heardUpTo && listener.client.mayHear(entry)) {
                        listener.client.tell(entry);
                    }
                }
                tail.accumulateAndGet(entry.position(), Math::max);
            }
        }
    }

    private Set<Listener> everyone() {
        Set<Listener> all = new HashSet<>();
        listeners.values().forEach(all::addAll);
        return all;
    }
}
