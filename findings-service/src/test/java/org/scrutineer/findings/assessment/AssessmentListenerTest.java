package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long rules step aside for phones: until the oldest of a batch is two seconds old.
class AssessmentListenerTest {

    private static final Instant NOW = Instant.parse("2022-11-20T15:00:00Z");

    /// @param older age of the older of two findings; the other has just come
    @ParameterizedTest
    @CsvSource({"0,2000", "500,1500", "1960,50", "2000,50", "3600000,50", "-60000,2000"})
    void rulesWaitNoLongerThanAFindingMayBeLate(long older, long expected) {
        ConsumerRecords<String, byte[]> batch = batch(NOW.minusMillis(older), NOW);

        assertThat(AssessmentListener.stepAside(batch, NOW)).isEqualTo(Duration.ofMillis(expected));
    }

    private static ConsumerRecords<String, byte[]> batch(Instant... sent) {
        var partition = new TopicPartition("findings", 0);
        List<ConsumerRecord<String, byte[]>> records = Stream.of(sent)
                .map(moment -> new ConsumerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        0L,
                        moment.toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        "key",
                        new byte[0],
                        new RecordHeaders(),
                        Optional.empty()))
                .toList();
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }
}
