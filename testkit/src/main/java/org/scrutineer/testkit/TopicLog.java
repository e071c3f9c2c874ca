package org.scrutineer.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// All that was ever on a topic. Each record is read once, however often tests look: they look many times a second, and
/// the topics of a run grow with every test. For all threads.
final class TopicLog {

    private static final Map<String, TopicLog> LOGS = new ConcurrentHashMap<>();

    /// Lives as long as the JVM.
    private final KafkaConsumer<String, byte[]> consumer;

    private final List<TopicPartition> partitions;
    private final List<PublishedEvent> events = new ArrayList<>();

    private TopicLog(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestTopics.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// From the beginning to the present end, in order per partition.
    static List<PublishedEvent> of(String topic) {
        return LOGS.computeIfAbsent(topic, TopicLog::new).read();
    }

    private synchronized List<PublishedEvent> read() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(event -> events.add(PublishedEvent.of(event)));
        }
        return List.copyOf(events);
    }
}
