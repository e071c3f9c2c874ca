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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

    static {
        // Most of what tests wait for is there within some hundredths of a second.
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
    }

    private TestTopics() {}

    /// An event as it stands on a topic.
    ///
    /// @param id CloudEvents id
    /// @param type CloudEvents type
    /// @param sequence version of the aggregate
    /// @param missionId tenant
    /// @param content JSON, taken apart only when a test looks into it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record PublishedEvent(
            String key,
            String id,
            String type,
            long sequence,
            @Nullable String missionId,
            byte[] content) {

        static PublishedEvent of(ConsumerRecord<String, byte[]> event) {
            return new PublishedEvent(
                    event.key(),
                    header(event, "ce_id"),
                    header(event, "ce_type"),
                    Long.parseLong(header(event, "ce_sequence")),
                    event.headers().lastHeader("ce_missionid") == null ? null : header(event, "ce_missionid"),
                    event.value());
        }

        private static String header(ConsumerRecord<String, byte[]> event, String name) {
            return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }

        public JsonNode payload() {
            try {
                return JSON.readTree(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public <T> T as(Class<T> contract) {
            try {
                return JSON.readValue(content, contract);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// One for all tests of a JVM: making one takes longer than most tests.
    private static final class Sending {

        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
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
        try {
            Sending.PRODUCER.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything on a topic, from its beginning to its present end, in order per partition.
    public static List<PublishedEvent> readAll(String topic) {
        return TopicLog.of(topic);
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
