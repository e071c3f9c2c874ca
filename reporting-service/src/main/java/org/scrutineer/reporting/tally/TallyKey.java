package org.scrutineer.reporting.tally;

import java.util.Comparator;

/// Which row of counters; ordered, so that concurrent batches lock rows in the same order.
///
/// @param regionCode empty when the finding names none
/// @param settlement urban, rural, or empty
/// @param refused findings without access are counted apart: they are outside every quality base
/// @param shard Kafka partition of the finding, so that consumers of different partitions never wait for one another
public record TallyKey(
        String missionId, String formId, String regionCode, String settlement, boolean refused, int shard)
        implements Comparable<TallyKey> {

    private static final Comparator<TallyKey> ORDER = Comparator.comparing(TallyKey::missionId)
            .thenComparing(TallyKey::formId)
            .thenComparing(TallyKey::regionCode)
            .thenComparing(TallyKey::settlement)
            .thenComparing(TallyKey::refused)
            .thenComparing(TallyKey::shard);

    @Override
    public int compareTo(TallyKey other) {
        return ORDER.compare(this, other);
    }
}
