package org.scrutineer.findings.intake;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

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

    private final BlockingQueue<Arrival> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong bytes = new AtomicLong();

    /// @return false when too much waits already
    boolean offer(Arrival arrival) {
        long size = arrival.xml().length;
        if (bytes.addAndGet(size) <= MOST_BYTES && waiting.offer(arrival)) {
            return true;
        }
        bytes.addAndGet(-size);
        return false;
    }

    /// Waits a moment for a submission and takes what waits with it.
    ///
    /// @param batch to add to; stays empty when nothing came
    /// @param most submissions to take
    void take(List<Arrival> batch, int most) throws InterruptedException {
        Arrival next = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        long taken = 0;
        while (next != null) {
            batch.add(next);
            taken += next.xml().length;
            bytes.addAndGet(-next.xml().length);
            next = batch.size() < most && taken < BATCH_BYTES ? waiting.poll() : null;
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }
}
