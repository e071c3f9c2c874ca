package org.scrutineer.findings.assessment;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.findings.intake.Intake;
import org.scrutineer.platform.messaging.Delivery;

/// Brings the service's own findings to the rules, after their phones have had their answers.
@ApplicationScoped
class AssessmentListener {

    /// Rules may come late, but they must keep up: on a night on which phones never pause they step aside until a
    /// finding is so old, and no longer. What gathers until then is judged in large batches, which cost less.
    private static final Duration MOST_LATE = Duration.ofSeconds(2);

    /// Long enough to see that phones do pause.
    private static final Duration LOOK = Duration.ofMillis(50);

    /// Two batches may be judged side by side. While phones do not pause it is one: they are not held up by both.
    private final ReentrantLock waiting = new ReentrantLock(true);

    private final Intake intake;
    private final Delivery delivery;
    private final AssessmentProjection assessments;
    private final Clock clock;

    AssessmentListener(Intake intake, Delivery delivery, AssessmentProjection assessments, Clock clock) {
        this.intake = intake;
        this.delivery = delivery;
        this.assessments = assessments;
        this.clock = clock;
    }

    @Incoming("finding-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        waiting.lock();
        try {
            if (!intake.awaitLull(stepAside(records, clock.instant()))) {
                delivery.deliver(records, assessments);
                return;
            }
        } finally {
            waiting.unlock();
        }
        delivery.deliver(records, assessments);
    }

    /// @return between a look and the longest that a finding may be late, whatever the clock of the broker says
    static Duration stepAside(ConsumerRecords<String, byte[]> records, Instant now) {
        long oldest = now.toEpochMilli();
        for (ConsumerRecord<String, byte[]> record : records) {
            oldest = Math.min(oldest, record.timestamp());
        }
        Duration left = MOST_LATE.minusMillis(now.toEpochMilli() - oldest);
        return left.compareTo(LOOK) > 0 ? left : LOOK;
    }
}
