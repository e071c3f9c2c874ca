package org.scrutineer.reporting.form;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Forms, from findings-service.
@ApplicationScoped
class FormListener {

    private final Delivery delivery;
    private final FormProjection projection;

    FormListener(Delivery delivery, FormProjection projection) {
        this.delivery = delivery;
        this.projection = projection;
    }

    @Incoming("forms")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, projection);
    }
}
