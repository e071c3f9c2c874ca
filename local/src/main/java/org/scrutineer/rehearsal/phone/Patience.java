package org.scrutineer.rehearsal.phone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/// Tries again, with pauses that double up to a limit, until somebody answers.
///
/// Pauses are scattered, so that two hundred phones do not come back in the same moment after a service was down.
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(150);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Duration limit;
    private final Runnable again;

    /// @param limit when to give up
    /// @param again told of every repetition
    public Patience(Duration limit, Runnable again) {
        this.limit = limit;
        this.again = again;
    }

    /// One attempt.
    @FunctionalInterface
    public interface Attempt<T> {
        T make() throws IOException, InterruptedException;
    }

    /// Repeats an attempt while it fails with an IOException or its result says that it should be repeated.
    ///
    /// @throws IOException when the limit is reached without any result
    /// @throws InterruptedException when the run is stopped
    public <T> T until(Predicate<T> done, Attempt<T> attempt) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                T result = attempt.make();
                if (done.test(result) || System.nanoTime() > giveUp) {
                    return result;
                }
            } catch (IOException e) {
                if (System.nanoTime() > giveUp) {
                    throw new IOException("Nobody answered for %d s".formatted(limit.toSeconds()), e);
                }
            }
            again.run();
            Thread.sleep(scattered(pause));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private static Duration scattered(Duration pause) {
        return Duration.ofMillis(
                pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis()));
    }
}
