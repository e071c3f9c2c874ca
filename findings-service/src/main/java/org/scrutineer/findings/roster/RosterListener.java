package org.scrutineer.findings.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.scrutineer.platform.messaging.Delivery;

/// Brings roster events to their projections.
@ApplicationScoped
class RosterListener {

    private final Delivery delivery;
    private final RosterProjection roster;
    private final TeamProjection teams;

    RosterListener(Delivery delivery, RosterProjection roster, TeamProjection teams) {
        this.delivery = delivery;
        this.roster = roster;
        this.teams = teams;
    }

    @Incoming("observer-events")
    @Blocking
    void observerEvents(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, roster);
    }

    @Incoming("team-events")
    @Blocking
    void teamEvents(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(records, teams);
    }
}
