package org.scrutineer.deployment.geographyimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutineer.deployment.geography.Position;
import org.scrutineer.deployment.geography.Station;
import org.scrutineer.deployment.importfile.CsvRow;
import org.scrutineer.deployment.importfile.ReadRow;

/// Is the frame plausible as a whole? Each row is held against the rest of the file and against what is stored.
/// Warnings only.
final class FrameChecks {

    private final List<Station> stored;

    private record Door(String commissionCode, String number) {}

    private record Group(String settlement, String kind) {}

    FrameChecks(List<Station> stored) {
        this.stored = stored;
    }

    void check(List<ReadRow<Station>> rows) {
        Set<String> inFile = new HashSet<>();
        rows.forEach(read -> inFile.add(read.value().code()));
        List<Station> others = stored.stream()
                .filter(station -> !inFile.contains(station.code()))
                .toList();
        checkDoubles(rows, others);
        checkVoters(rows, others);
    }

    private static void checkDoubles(List<ReadRow<Station>> rows, List<Station> others) {
        Map<Position, String> positions = new HashMap<>();
        Map<Door, String> doors = new HashMap<>();
        for (Station other : others) {
            doors.put(door(other), other.code());
            if (other.position() != null) {
                positions.put(other.position(), other.code());
            }
        }
        for (ReadRow<Station> read : rows) {
            Station station = read.value();
            String sameDoor = doors.putIfAbsent(door(station), station.code());
            if (sameDoor != null) {
                read.row().warning("number", "DUPLICATE_NUMBER", "station %s has the same".formatted(sameDoor));
            }
            Position position = station.position();
            String samePlace = position == null ? null : positions.putIfAbsent(position, station.code());
            if (samePlace != null) {
                read.row().warning("lat", "DUPLICATE_COORDINATES", "station %s has the same".formatted(samePlace));
            }
        }
    }

    private static void checkVoters(List<ReadRow<Station>> rows, List<Station> others) {
        Map<Group, List<Integer>> voters = new HashMap<>();
        others.forEach(station -> add(voters, station));
        rows.forEach(read -> add(voters, read.value()));
        Map<Group, VoterRange> ranges = new HashMap<>();
        voters.forEach((group, numbers) -> ranges.put(group, VoterRange.of(numbers)));
        for (ReadRow<Station> read : rows) {
            check(
                    read.row(),
                    read.value().registeredVoters(),
                    ranges.getOrDefault(group(read.value()), VoterRange.ANY));
        }
    }

    private static void check(CsvRow row, int voters, VoterRange usual) {
        if (voters == 0) {
            row.warning("registered_voters", "NO_VOTERS", "nobody is registered here");
        } else if (!usual.contains(voters)) {
            row.warning(
                    "registered_voters",
                    "VOTERS_OUTLIER",
                    "stations of this kind have %d to %d".formatted(usual.lowest(), usual.highest()));
        }
    }

    private static void add(Map<Group, List<Integer>> voters, Station station) {
        voters.computeIfAbsent(group(station), group -> new ArrayList<>()).add(station.registeredVoters());
    }

    private static Group group(Station station) {
        return new Group(station.settlement(), station.kind());
    }

    private static Door door(Station station) {
        return new Door(station.commissionCode(), station.number());
    }
}
