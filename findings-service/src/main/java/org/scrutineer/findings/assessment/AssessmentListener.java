package org.scrutineer.findings.assessment;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.findings.intake.Intake;
import org.scrutineer.platform.messaging.Delivery;

/// Brings the service's own findings to the rules, after their phones have had their answers.
@ApplicationScoped
class AssessmentListener {

    /// Rules may come late, but they must come: a night on which phones never pause is judged too.
    private static final Duration LONGEST_STEP_ASIDE = Duration.ofSeconds(2);

    /// Two batches may be judged side by side. While phones do not pause it is one: they are not held up by both.
    private final ReentrantLock waiting = new ReentrantLock(true);

    private final Intake intake;
    private final Delivery delivery;
    private final AssessmentProjection assessments;

    AssessmentListener(Intake intake, Delivery delivery, AssessmentProjection assessments) {
        this.intake = intake;
        this.delivery = delivery;
        this.assessments = assessments;
    }

    @Incoming("finding-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        waiting.lock();
        try {
            if (!intake.awaitLull(LONGEST_STEP_ASIDE)) {
                delivery.deliver(records, assessments);
                return;
            }
        } finally {
            waiting.unlock();
        }
        delivery.deliver(records, assessments);
    }
}
