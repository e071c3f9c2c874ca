package org.scrutineer.findings.clientaudit;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Hears of the service's own findings, after their phones have had their answers.
@ApplicationScoped
class ClientAuditListener {

    private final Delivery delivery;
    private final ClientAuditProjection audits;

    ClientAuditListener(Delivery delivery, ClientAuditProjection audits) {
        this.delivery = delivery;
        this.audits = audits;
    }

    @Incoming("audited-findings")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, audits);
    }
}
