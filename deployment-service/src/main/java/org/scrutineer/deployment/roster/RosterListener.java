package org.scrutineer.deployment.roster;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Hears what observer-service publishes.
@ApplicationScoped
class RosterListener {

    private final Delivery delivery;
    private final RosterProjection projection;

    RosterListener(Delivery delivery, RosterProjection projection) {
        this.delivery = delivery;
        this.projection = projection;
    }

    @Incoming("observer-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, projection);
    }
}
