package org.scrutineer.reporting.stream;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of every record, whichever replica projects it: a consumer group of its own for each instance. It only says
/// that something is about to change; nothing is read from the record.
@ApplicationScoped
class StreamWakeListener {

    private final LiveStream live;

    StreamWakeListener(LiveStream live) {
        this.live = live;
    }

    @Incoming("stream-wake")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        if (!records.isEmpty()) {
            live.warn();
        }
    }
}
