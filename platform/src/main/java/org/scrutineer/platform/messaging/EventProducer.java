package org.scrutineer.platform.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutineer.platform.ServiceName;

/// The only producer of a service. The Kafka client is used directly, not an emitter: the relay wants thousands of
/// records in flight and the acknowledgement of each.
@ApplicationScoped
class EventProducer {

    /// What the topics take as well; a record that is refused would stop the outbox.
    static final int LARGEST_RECORD_BYTES = 8_000_000;

    private final KafkaProducer<String, byte[]> producer;
    private final String source;

    EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, ServiceName serviceName) {
        this.source = "/scrutineer/" + serviceName.value();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // Longer than the relay usually takes to hand over what waits: all partitions then travel in
                        // one request.
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_RECORD_BYTES,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        // Shorter than the relay's patience, so that a failed send is known before it is repeated.
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        20_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// @param row the current row of the relay's query
    Future<RecordMetadata> send(ResultSet row) throws SQLException {
        var envelope = new Envelope(
                row.getObject(2, java.util.UUID.class),
                row.getString(5),
                source,
                row.getString(4),
                row.getTimestamp(9).toInstant(),
                row.getLong(6),
                row.getString(8));
        var record = new ProducerRecord<>(row.getString(3), null, row.getString(4), row.getBytes(7));
        envelope.writeTo(record.headers());
        return producer.send(record);
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
