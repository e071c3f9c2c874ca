package org.scrutineer.rehearsal.day;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;

/// Stations that two teams visited for the same purpose: rule X12 of the field flags all their forms.
final class DoubleVisits {

    private static final String RULE = "X12";

    private DoubleVisits() {}

    private record Visited(Purpose purpose, String stationCode) {}

    /// @param sheets that are sent, by team
    static Map<String, List<Sheet>> flagged(Map<String, List<Sheet>> sheets) {
        Map<Visited, Set<String>> teams = sheets.values().stream()
                .flatMap(Collection::stream)
                .filter(sheet -> sheet.station() != null)
                .collect(Collectors.groupingBy(
                        DoubleVisits::visited, Collectors.mapping(Sheet::teamCode, Collectors.toSet())));
        Map<String, List<Sheet>> flagged = new TreeMap<>();
        sheets.forEach((team, own) -> flagged.put(
                team,
                own.stream()
                        .map(sheet -> sheet.station() != null
                                        && teams.getOrDefault(visited(sheet), Set.of())
                                                        .size()
                                                > 1
                                ? sheet.flaggedBy(RULE)
                                : sheet)
                        .toList()));
        return flagged;
    }

    private static Visited visited(Sheet sheet) {
        Station station = Objects.requireNonNull(sheet.station());
        return new Visited(sheet.purpose(), station.code());
    }
}
