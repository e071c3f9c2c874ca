package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// The way in for OpenRosa submissions.
@ApplicationScoped
public class Intake implements SubmissionTaker {

    private final Committers committers;
    private final SlowPath slowPath;
    private final Clock clock;

    Intake(Committers committers, SlowPath slowPath, Clock clock) {
        this.committers = committers;
        this.slowPath = slowPath;
        this.clock = clock;
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
