package org.scrutineer.reporting.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The differences of a batch, added up in memory: each one counts in every dimension.
final class CoverageDeltas {

    private static final Set<Figure> DRAWN = EnumSet.of(Figure.EXPECTED, Figure.MATCHED, Figure.EXTRA);

    private final TreeMap<Key, long[]> deltas = new TreeMap<>();
    private final TreeMap<AreaOfMission, TreeMap<String, long[]>> regionsByArea = new TreeMap<>();

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

    /// @param areaCode empty where reports name none
    record AreaOfMission(String missionId, String areaCode) implements Comparable<AreaOfMission> {

        private static final Comparator<AreaOfMission> ORDER =
                Comparator.comparing(AreaOfMission::missionId).thenComparing(AreaOfMission::areaCode);

        @Override
        public int compareTo(AreaOfMission other) {
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
        regionsByArea.computeIfAbsent(new AreaOfMission(group.missionId(), group.areaCode()), area -> new TreeMap<>())
                .computeIfAbsent(group.regionCode(), region -> new long[Figure.values().length])[figure.ordinal()] += amount;
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

    /// Area to the regions where expected, matched or extra changes: what a map must draw again. By area,
    /// because whoever sees one area only must not learn that something happens in another.
    Map<AreaOfMission, Set<String>> regionsThatLookDifferent() {
        Map<AreaOfMission, Set<String>> different = new TreeMap<>();
        regionsByArea.forEach((area, regions) -> regions.forEach((region, figures) -> {
            if (DRAWN.stream().anyMatch(figure -> figures[figure.ordinal()] != 0)) {
                different.computeIfAbsent(area, none -> new TreeSet<>()).add(region);
            }
        }));
        return different;
    }
}
