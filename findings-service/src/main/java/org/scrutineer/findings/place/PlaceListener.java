package org.scrutineer.findings.place;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Brings events about the geography to the projection.
@ApplicationScoped
class PlaceListener {

    private final Delivery delivery;
    private final PlaceProjection places;

    PlaceListener(Delivery delivery, PlaceProjection places) {
        this.delivery = delivery;
        this.places = places;
    }

    @Incoming("place-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, places);
    }
}
