package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// The way in for OpenRosa submissions.
@ApplicationScoped
public class Intake implements SubmissionTaker {

    /// Between two batches under load the queue is empty for a blink; forty milliseconds are a pause.
    private static final int QUIET_LOOKS = 8;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Committers committers;
    private final SlowPath slowPath;
    private final Clock clock;

    Intake(Committers committers, SlowPath slowPath, Clock clock) {
        this.committers = committers;
        this.slowPath = slowPath;
        this.clock = clock;
    }

    /// Lets phones go first: returns when none has waited for a moment, or after the longest time that the caller may
    /// step aside.
    ///
    /// @return whether none waits
    public boolean awaitLull(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        int quiet = 0;
        while (quiet < QUIET_LOOKS
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            if (!committers.isIdle()) {
                quiet = 0;
            }
            quiet++;
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return quiet == QUIET_LOOKS;
    }

    @Override
    public void take(Sender sender, byte[] xml, List<ReceivedFile> files, Consumer<Outcome> reply) {
        Instant now = clock.instant();
        if (!files.isEmpty()) {
            slowPath.take(new Arrival(sender, xml, now, reply), files);
        } else if (!committers.offer(new Arrival(sender, xml, now, reply))) {
            reply.accept(new Outcome.Unavailable());
        }
    }

    @Override
    public void hold(
            Sender sender,
            boolean isXml,
            byte[] content,
            List<ReceivedFile> files,
            String message,
            Consumer<Outcome> reply) {
        slowPath.hold(new Arrival(sender, content, clock.instant(), reply), isXml, files, message);
    }
}
