package org.scrutineer.reporting.held;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Held submissions, from findings-service.
@ApplicationScoped
class HeldListener {

    private final Delivery delivery;
    private final HeldProjection projection;

    HeldListener(Delivery delivery, HeldProjection projection) {
        this.delivery = delivery;
        this.projection = projection;
    }

    @Incoming("held")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, projection);
    }
}
