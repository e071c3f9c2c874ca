package org.scrutineer.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutineer.contracts.Topic;
import org.scrutineer.contracts.Topics;
import org.scrutineer.local.process.StartFailure;

class KafkaServerTest {

    @TempDir
    Path folder;

    @Test
    void hasTheTopicsOfTheContractsAndMakesNoOthers() throws Exception {
        try (var kafka = KafkaServer.start(quick());
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var names = Topics.all().stream().map(Topic::name).toList();
            var topics = admin.describeTopics(names).allTopicNames().get();
            assertThat(Topics.all())
                    .allSatisfy(topic ->
                            assertThat(topics.get(topic.name()).partitions()).hasSize(topic.partitions()));
            var compacted = new ConfigResource(ConfigResource.Type.TOPIC, Topics.OBSERVER_OBSERVER);
            var kept = new ConfigResource(ConfigResource.Type.TOPIC, Topics.FINDINGS_FINDING);
            var configs = admin.describeConfigs(List.of(compacted, kept)).all().get();
            assertThat(configs.get(compacted).get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(configs.get(kept).get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(configs.get(kept).get("retention.ms").value()).isEqualTo("-1");
            assertThat(configs.get(kept).get("max.message.bytes").value())
                    .isEqualTo(Integer.toString(Topics.LARGEST_RECORD_BYTES));

            assertThatThrownBy(() -> admin.describeTopics(List.of("scrutineer.unheard-of.v1"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void keepsAcknowledgedRecordsOverKillMinus9() throws Exception {
        var first = KafkaServer.start(quick());
        send(first, "survives");

        first.kill9();

        try (var second = KafkaServer.start(first.settings())) {
            assertThat(second.bootstrapServers()).isEqualTo(first.bootstrapServers());
            assertThat(second.pid()).isNotEqualTo(first.pid());
            assertThat(read(second)).contains("survives");
        }
    }

    @Test
    void keepsRecordsOverAStopAndAStart() throws Exception {
        try (var first = KafkaServer.start(quick())) {
            send(first, "stays");
        }
        try (var second = KafkaServer.start(quick())) {
            assertThat(read(second)).contains("stays");
        }
    }

    @Test
    void readsWhatServicesCompress() throws Exception {
        try (var kafka = KafkaServer.start(quick())) {
            for (var codec : List.of("gzip", "snappy", "lz4", "zstd")) {
                send(kafka, codec, codec);
            }

            assertThat(read(kafka)).containsExactly("gzip", "snappy", "lz4", "zstd");
        }
    }

    @Test
    void saysWhyItDoesNotStart() {
        assertThatThrownBy(() -> KafkaServer.start(quick().with("num.io.threads", "none")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("num.io.threads");
    }

    private KafkaServer.Settings quick() {
        return KafkaServer.Settings.in(folder).quickToStart();
    }

    private static void send(KafkaServer kafka, String value) throws Exception {
        send(kafka, value, "none");
    }

    private static void send(KafkaServer kafka, String value, String compression) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "compression.type", compression),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.OBSERVER_MISSION, 0, "key", value))
                    .get();
        }
    }

    private static List<String> read(KafkaServer kafka) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition(Topics.OBSERVER_MISSION, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new java.util.ArrayList<String>();
            consumer.poll(Duration.ofSeconds(20)).forEach(found -> values.add(found.value()));
            return values;
        }
    }
}
