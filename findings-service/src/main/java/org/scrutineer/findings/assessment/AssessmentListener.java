package org.scrutineer.findings.assessment;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Brings the service's own findings to the rules, after their phones have had their answers.
@ApplicationScoped
class AssessmentListener {

    private final Delivery delivery;
    private final AssessmentProjection assessments;

    AssessmentListener(Delivery delivery, AssessmentProjection assessments) {
        this.delivery = delivery;
        this.assessments = assessments;
    }

    @Incoming("finding-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, assessments);
    }
}
