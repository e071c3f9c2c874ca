package org.scrutineer.platform.messaging;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Empties a projection and feeds it its topics again, from the first record to the last one there was when it began.
///
/// Live delivery goes on meanwhile; the version guard makes the overlap harmless. The reader belongs to no consumer
/// group, so nothing of the live position is touched.
@ApplicationScoped
public class Rebuild {

    private final String bootstrapServers;
    private final Delivery delivery;

    Rebuild(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Delivery delivery) {
        this.bootstrapServers = bootstrapServers;
        this.delivery = delivery;
    }

    /// @return how many records were read; returns when all of them are applied
    public long run(Projection projection) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = projection.topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            QuarkusTransaction.requiringNew().run(projection::clear);
            long count = 0;
            while (!reached(consumer, ends)) {
                var records = consumer.poll(Duration.ofMillis(500));
                delivery.deliver(records, projection);
                count += records.count();
            }
            Log.infof("Rebuilt %s from %d records", projection.name(), count);
            return count;
        }
    }

    private static boolean reached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
