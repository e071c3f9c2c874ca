package org.scrutineer.findings.visit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The forms that findings are compared with.
public final class Neighbours {

    private final Map<UUID, Map<Kind, List<Visit>>> found = new HashMap<>();

    public static Neighbours none() {
        return new Neighbours();
    }

    /// @param visits of the others, by id; one that is missing was not judged yet and is left out
    static Neighbours among(List<FoundPairs.Pair> pairs, Map<UUID, Visit> visits) {
        Neighbours neighbours = new Neighbours();
        for (FoundPairs.Pair pair : pairs) {
            Visit visit = visits.get(pair.other());
            if (visit != null) {
                neighbours.add(pair, visit);
            }
        }
        return neighbours;
    }

    private void add(FoundPairs.Pair pair, Visit visit) {
        found.computeIfAbsent(pair.finding(), id -> new EnumMap<>(Kind.class))
                .computeIfAbsent(pair.kind(), key -> new ArrayList<>())
                .add(visit);
    }

    public List<Visit> of(UUID finding, Kind kind) {
        return found.getOrDefault(finding, Map.of()).getOrDefault(kind, List.of());
    }

    /// Each once, whatever it shares with the finding.
    public List<Visit> of(UUID finding) {
        Map<UUID, Visit> once = new LinkedHashMap<>();
        found.getOrDefault(finding, Map.of())
                .values()
                .forEach(visits -> visits.forEach(visit -> once.put(visit.findingId(), visit)));
        return List.copyOf(once.values());
    }

    /// What two forms may share. Each set has one order, whatever order the database finds its rows in: the first one
    /// that a condition holds for is named in the explanation, and a verification counts while that stays the same.
    /// There is an index in each of these orders, as thousands of forms may share a photo or all answers.
    public enum Kind {
        /// The nearest visits of the same team, six before and six after.
        SAME_TEAM("same_team"),
        /// The nearest visits to the same station, six before and six after.
        SAME_STATION("same_station"),
        /// Up to six other findings with a file that is byte by byte the same.
        SAME_PHOTO("same_photo"),
        /// Up to six other findings with the same answers.
        SAME_ANSWERS("same_answers");

        private final String set;

        Kind(String set) {
            this.set = set;
        }

        /// How rules call it.
        public String set() {
            return set;
        }
    }
}
