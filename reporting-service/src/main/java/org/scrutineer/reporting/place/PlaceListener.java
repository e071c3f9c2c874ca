package org.scrutineer.reporting.place;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Regions, commissions, stations, areas and teams, from deployment-service.
@ApplicationScoped
class PlaceListener {

    private final Delivery delivery;
    private final PlaceProjection projection;

    PlaceListener(Delivery delivery, PlaceProjection projection) {
        this.delivery = delivery;
        this.projection = projection;
    }

    @Incoming("places")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, projection);
    }
}
