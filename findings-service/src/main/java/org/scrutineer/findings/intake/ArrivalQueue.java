package org.scrutineer.findings.intake;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Submissions that wait to be committed.
///
/// Bounded in number and in bytes: a submission may have megabytes, and a queue of such ones must not take the memory
/// that everybody needs. Beyond the bounds senders are asked to come back.
final class ArrivalQueue {

    /// Far more than can wait at the usual number of connections.
    private static final int MOST = 10_000;
    /// As many of the usual size as may wait, or a dozen of the largest.
    private static final long MOST_BYTES = 64_000_000;
    /// A batch is kept several times while it is stored: as sent, as rows, as events.
    private static final long BATCH_BYTES = 8_000_000;
    private static final long PATIENCE_MILLIS = 200;
    /// While many come, those that come within so long of each other share a commit.
    private static final long APART_NANOS = TimeUnit.MICROSECONDS.toNanos(1_500);
    /// And nobody waits longer than this for the others.
    private static final long LONGEST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    private final BlockingQueue<Arrival> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong bytes = new AtomicLong();
    /// One takes at a time: two who gather would share what comes between them.
    private final ReentrantLock taking = new ReentrantLock();

    private final Runnable moment;
    private int lastTaken;

    ArrivalQueue() {
        this(() -> LockSupport.parkNanos(APART_NANOS));
    }

    /// @param moment waits for as long as those who are taken together may come apart
    ArrivalQueue(Runnable moment) {
        this.moment = moment;
    }

    /// @return false when too much waits already
    boolean offer(Arrival arrival) {
        long size = arrival.xml().length;
        if (bytes.addAndGet(size) <= MOST_BYTES && waiting.offer(arrival)) {
            return true;
        }
        bytes.addAndGet(-size);
        return false;
    }

    /// Waits a moment for a submission and takes what waits with it. A submission that comes alone is taken at once;
    /// where many come, a commit for each would take most of the time of the machine.
    ///
    /// @param batch to add to; stays empty when nothing came
    /// @param most submissions to take
    void take(List<Arrival> batch, int most) throws InterruptedException {
        taking.lockInterruptibly();
        try {
            Arrival next = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (next != null && (lastTaken > 1 || !waiting.isEmpty())) {
                gather(most - 1);
            }
            long taken = 0;
            while (next != null) {
                batch.add(next);
                taken += next.xml().length;
                bytes.addAndGet(-next.xml().length);
                next = batch.size() < most && taken < BATCH_BYTES ? waiting.poll() : null;
            }
            lastTaken = batch.size();
        } finally {
            taking.unlock();
        }
    }

    private void gather(int enough) {
        long end = System.nanoTime() + LONGEST_GATHERING_NANOS;
        int before = -1;
        while (waiting.size() > before && waiting.size() < enough && System.nanoTime() < end) {
            before = waiting.size();
            moment.run();
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }
}
