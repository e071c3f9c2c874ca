package org.scrutineer.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting until a process that was just started answers.
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Readiness() {}

    /// Asks again and again until the probe says yes. A process that is not ready in time, or whose start was
    /// interrupted, is ended.
    ///
    /// @param name what is waited for, for the message
    /// @param process the process that must stay alive meanwhile
    /// @param patience how long at most
    /// @param probe cheap; called about ten times a second
    /// @throws StartFailure when the process ends or the time is over; the message ends with the end of its log
    public static void await(String name, ChildProcess process, Duration patience, BooleanSupplier probe) {
        try {
            ask(name, process, patience, probe);
        } catch (StartFailure e) {
            process.terminate();
            process.awaitExitOrKill(Duration.ofSeconds(5));
            throw e;
        }
    }

    private static void ask(String name, ChildProcess process, Duration patience, BooleanSupplier probe) {
        var end = System.nanoTime() + patience.toNanos();
        while (!probe.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StartFailure("%s ended while it was starting. Its log %s ends with:%n%s"
                        .formatted(name, process.log(), process.lastLogLines(15)));
            }
            if (System.nanoTime() > end) {
                throw new StartFailure("%s was not ready after %d seconds. Its log %s ends with:%n%s"
                        .formatted(name, patience.toSeconds(), process.log(), process.lastLogLines(15)));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
    }
}
