package org.scrutineer.reporting.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The differences of a batch, added up in memory: each one counts in every dimension.
final class CoverageDeltas {

    private final TreeMap<Key, long[]> deltas = new TreeMap<>();

    /// Which row of counters.
    record Key(String missionId, Dimension dimension, String key, int shard) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::missionId)
                .thenComparing(Key::dimension)
                .thenComparing(Key::key)
                .thenComparing(Key::shard);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    record Row(Key key, long[] figures) {
        long figure(Figure figure) {
            return figures[figure.ordinal()];
        }
    }

    void add(CoverageGroup group, int shard, Figure figure, long amount) {
        if (amount == 0) {
            return;
        }
        for (Dimension dimension : Dimension.values()) {
            deltas.computeIfAbsent(
                            new Key(group.missionId(), dimension, dimension.keyOf(group), shard),
                            key -> new long[Figure.values().length])[figure.ordinal()] += amount;
        }
    }

    /// In key order, without rows that change nothing.
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        deltas.forEach((key, figures) -> {
            if (Arrays.stream(figures).anyMatch(figure -> figure != 0)) {
                rows.add(new Row(key, figures));
            }
        });
        return rows;
    }

    /// Mission to the regions where expected, matched or extra changes: what a map must draw again.
    Map<String, Set<String>> regionsThatLookDifferent() {
        Map<String, Set<String>> regions = new TreeMap<>();
        for (Row row : rows()) {
            if (row.key.dimension == Dimension.REGION
                    && (row.figure(Figure.EXPECTED) != 0
                            || row.figure(Figure.MATCHED) != 0
                            || row.figure(Figure.EXTRA) != 0)) {
                regions.computeIfAbsent(row.key.missionId, mission -> new TreeSet<>())
                        .add(row.key.key);
            }
        }
        return regions;
    }
}
