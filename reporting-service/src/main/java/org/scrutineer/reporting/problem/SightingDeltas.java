package org.scrutineer.reporting.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The differences that a batch of findings makes to where problems were seen.
public final class SightingDeltas {

    private final TreeMap<Spot, Integer> deltas = new TreeMap<>();

    /// One problem at one place of one kind.
    record Spot(String missionId, String formId, String questionCode, SightingKind kind, String place)
            implements Comparable<Spot> {

        private static final Comparator<Spot> ORDER = Comparator.comparing(Spot::missionId)
                .thenComparing(Spot::formId)
                .thenComparing(Spot::questionCode)
                .thenComparing(Spot::kind)
                .thenComparing(Spot::place);

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    /// @param findings how many more report the problem there
    record Row(Spot spot, int findings) {}

    public void add(Sighting sighting) {
        apply(sighting, 1);
    }

    public void subtract(Sighting sighting) {
        apply(sighting, -1);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        deltas.forEach((spot, findings) -> {
            if (findings != 0) {
                rows.add(new Row(spot, findings));
            }
        });
        return rows;
    }

    private void apply(Sighting sighting, int sign) {
        for (String problem : sighting.problems()) {
            apply(sighting, problem, SightingKind.STATION, sighting.placeCode(), sign);
            apply(sighting, problem, SightingKind.REGION, sighting.regionCode(), sign);
            apply(sighting, problem, SightingKind.TEAM, sighting.teamCode(), sign);
        }
    }

    private void apply(Sighting sighting, String problem, SightingKind kind, @Nullable String place, int sign) {
        if (place != null && !place.isEmpty()) {
            deltas.merge(new Spot(sighting.missionId(), sighting.formId(), problem, kind, place), sign, Integer::sum);
        }
    }
}
