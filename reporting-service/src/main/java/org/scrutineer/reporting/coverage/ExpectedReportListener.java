package org.scrutineer.reporting.coverage;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Reports that assignments must yield, from deployment-service.
@ApplicationScoped
class ExpectedReportListener {

    private final Delivery delivery;
    private final ExpectedReportProjection projection;

    ExpectedReportListener(Delivery delivery, ExpectedReportProjection projection) {
        this.delivery = delivery;
        this.projection = projection;
    }

    @Incoming("expected-reports")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, projection);
    }
}
