package org.scrutineer.reporting.mission;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Missions, from observer-service.
@ApplicationScoped
class MissionListener {

    private final Delivery delivery;
    private final MissionProjection projection;

    MissionListener(Delivery delivery, MissionProjection projection) {
        this.delivery = delivery;
        this.projection = projection;
    }

    @Incoming("missions")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, projection);
    }
}
