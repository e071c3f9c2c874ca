package org.scrutineer.testkit.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

@ApplicationScoped
class LightListener {

    private final Delivery delivery;
    private final LightProjection projection;

    LightListener(Delivery delivery, LightProjection projection) {
        this.delivery = delivery;
        this.projection = projection;
    }

    @Incoming("lights")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, projection);
    }
}
