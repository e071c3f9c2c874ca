package org.scrutineer.reporting.finding;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Findings, from findings-service.
@ApplicationScoped
class FindingListener {

    private final Delivery delivery;
    private final FindingProjection projection;

    FindingListener(Delivery delivery, FindingProjection projection) {
        this.delivery = delivery;
        this.projection = projection;
    }

    @Incoming("findings")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, projection);
    }
}
