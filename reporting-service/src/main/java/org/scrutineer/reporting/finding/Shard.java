package org.scrutineer.reporting.finding;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.scrutineer.contracts.Topics;

/// Which row of a counter a finding is counted in: the partition that Kafka's default partitioner puts its key in.
///
/// Each partition has one consumer, so two consumers never wait for the same row; and because the shard depends on
/// nothing but the id, rebuilding writes the same rows.
final class Shard {

    private static final int PARTITIONS = Topics.all().stream()
            .filter(topic -> topic.name().equals(Topics.FINDINGS_FINDING))
            .findFirst()
            .orElseThrow()
            .partitions();

    private Shard() {}

    static int of(UUID findingId) {
        return Utils.toPositive(Utils.murmur2(findingId.toString().getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }
}
