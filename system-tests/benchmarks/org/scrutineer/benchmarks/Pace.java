package org.scrutineer.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// When the operations of a load begin.
interface Pace {

    /// Waits until the caller may begin its next operation.
    ///
    /// @param begin of the load, as [System#nanoTime] has it
    /// @return when it was due: latency counts from then
    long await(long begin);

    /// Each connection goes on as soon as it has its answer.
    static Pace unbound() {
        return begin -> System.nanoTime();
    }

    /// So many a second over all connections. What is late, because all connections wait for answers, stays due: who
    /// has to wait for a connection waits, too.
    static Pace of(double perSecond) {
        AtomicLong next = new AtomicLong();
        return begin -> {
            long due = begin + (long) (next.getAndIncrement() * 1e9 / perSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return due;
        };
    }
}
