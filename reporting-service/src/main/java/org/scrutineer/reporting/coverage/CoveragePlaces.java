package org.scrutineer.reporting.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// One row for each purpose and place, locked until commit by whoever changes what is expected or received there. That
/// lock is what keeps the two projections from overlooking each other.
@ApplicationScoped
class CoveragePlaces {

    private static final String ADD = """
            insert into coverage_place as p (mission_id, purpose, place_code, expected, received)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
                as u (mission_id, purpose, place_code, expected, received)
            order by mission_id, purpose, place_code
            on conflict (mission_id, purpose, place_code) do update set
                expected = p.expected + excluded.expected, received = p.received + excluded.received
            returning mission_id, purpose, place_code, expected, received""";

    private final Database database;

    CoveragePlaces(Database database) {
        this.database = database;
    }

    /// @param expected reports, or how many more
    /// @param received findings, or how many more
    record Counts(int expected, int received) {

        static final Counts NONE = new Counts(0, 0);

        Counts plus(Counts other) {
            return new Counts(expected + other.expected, received + other.received);
        }

        Counts minus(Counts other) {
            return new Counts(expected - other.expected, received - other.received);
        }
    }

    private record Row(ObservedPlace place, Counts delta) {}

    /// @param deltas every place that is touched, also those where nothing is added
    /// @return what each place holds now
    Map<ObservedPlace, Counts> add(SortedMap<ObservedPlace, Counts> deltas) {
        if (deltas.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = new ArrayList<>();
        deltas.forEach((place, delta) -> rows.add(new Row(place, delta)));
        Map<ObservedPlace, Counts> now = new HashMap<>();
        database.forEach(
                ADD,
                statement -> ManyRows.of(statement, rows)
                        .text(row -> row.place.missionId())
                        .text(row -> row.place.purpose())
                        .text(row -> row.place.placeCode())
                        .number(row -> row.delta.expected)
                        .number(row -> row.delta.received),
                row -> now.put(
                        new ObservedPlace(row.getString(1), row.getString(2), row.getString(3)),
                        new Counts(row.getInt(4), row.getInt(5))));
        return now;
    }
}
