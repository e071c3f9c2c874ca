package org.scrutineer.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// The other side of Kafka in a test: sends what other services would publish, reads what the service published.
public final class TestTopics {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestTopics() {}

    /// An event as it stands on a topic.
    ///
    /// @param id CloudEvents id
    /// @param type CloudEvents type
    /// @param sequence version of the aggregate
    /// @param missionId tenant
    /// @param payload JSON
    public record PublishedEvent(
            String key,
            String id,
            String type,
            long sequence,
            @Nullable String missionId,
            JsonNode payload) {

        public <T> T as(Class<T> contract) {
            try {
                return JSON.treeToValue(payload, contract);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Sends an event with an id of its own and waits for the broker.
    public static void send(
            String topic, String key, String type, long sequence, @Nullable String missionId, Object payload) {
        send(topic, key, UUID.randomUUID(), type, sequence, missionId, payload);
    }

    /// Sends an event with a given id: to repeat one.
    public static void send(
            String topic, String key, UUID id, String type, long sequence, @Nullable String missionId, Object payload) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, bytes(payload));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id.toString());
        header(event, "ce_type", type);
        header(event, "ce_source", "/scrutineer/test");
        header(event, "ce_subject", key);
        header(event, "ce_time", Instant.now().toString());
        header(event, "ce_sequence", Long.toString(sequence));
        if (missionId != null) {
            header(event, "ce_missionid", missionId);
        }
        header(event, "content-type", "application/json");
        sendRaw(event);
    }

    /// Sends any record, readable or not.
    public static void sendRaw(ProducerRecord<String, byte[]> event) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything on a topic, from its beginning to its present end, in order per partition.
    public static List<PublishedEvent> readAll(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<PublishedEvent> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> events.add(published(event)));
            }
            return events;
        }
    }

    /// Waits until an event is there.
    public static PublishedEvent awaitEvent(String topic, Predicate<PublishedEvent> wanted) {
        return awaitEvents(topic, wanted, 1).getFirst();
    }

    /// Waits until at least so many events are there.
    public static List<PublishedEvent> awaitEvents(String topic, Predicate<PublishedEvent> wanted, int count) {
        return Awaitility.await("events on " + topic)
                .atMost(PATIENCE)
                .until(() -> readAll(topic).stream().filter(wanted).toList(), found -> found.size() >= count);
    }

    public static String bootstrapServers() {
        return System.getProperty(ScrutineerTestResource.BOOTSTRAP_SERVERS_PROPERTY);
    }

    private static PublishedEvent published(ConsumerRecord<String, byte[]> event) {
        try {
            return new PublishedEvent(
                    event.key(),
                    header(event, "ce_id"),
                    header(event, "ce_type"),
                    Long.parseLong(header(event, "ce_sequence")),
                    event.headers().lastHeader("ce_missionid") == null ? null : header(event, "ce_missionid"),
                    JSON.readTree(event.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Object payload) {
        try {
            return JSON.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
