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

    /// Two batches are judged side by side; under load they step aside one after the other.
    private final ReentrantLock aside = new ReentrantLock(true);
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
        stepAside();
        delivery.deliver(records, assessments);
    }

    private void stepAside() {
        aside.lock();
        try {
            intake.awaitLull(LONGEST_STEP_ASIDE);
        } finally {
            aside.unlock();
        }
    }
}
