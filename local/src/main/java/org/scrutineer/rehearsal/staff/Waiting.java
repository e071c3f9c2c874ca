package org.scrutineer.rehearsal.staff;

import java.io.IOException;
import java.time.Duration;

/// Waits for what reaches a service by events: what one service was told, another learns a moment later.
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /// Something that becomes true.
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /// @throws IOException when it did not become true in time, with `what` in the message
    public void until(String what, Duration limit, Condition condition) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > giveUp) {
                throw new IOException("Waited %d s in vain until %s".formatted(limit.toSeconds(), what));
            }
            Thread.sleep(PAUSE);
        }
    }
}
