package org.scrutineer.reporting.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutineer.reporting.coverage.CoveragePlaces.Counts;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;
import org.scrutineer.reporting.stream.StreamChange;

/// Keeps the books of what is expected and what came in. Both sides post here; the order in which they do makes no
/// difference to the result.
///
/// A report is matched while its place has a finding, a finding is extra while its place has no report. When the first
/// finding of a place arrives all reports of the place become matched at once, and so on: only such turns look at
/// anything but counters.
@ApplicationScoped
public class CoverageLedger {

    private static final String REPORTS_AT = """
            select e.mission_id, e.purpose, e.place_code, e.region_code, e.area_code, e.team_code, 0, count(*)
            from expected_report e
            join unnest(?::text[], ?::text[], ?::text[]) as u (mission_id, purpose, place_code)
                using (mission_id, purpose, place_code)
            where not e.withdrawn group by 1, 2, 3, 4, 5, 6""";
    private static final String FINDINGS_AT = """
            select f.mission_id, f.purpose, f.place_code, f.region_code, f.area_code, f.team_code, f.shard, count(*)
            from finding f
            join unnest(?::text[], ?::text[], ?::text[]) as u (mission_id, purpose, place_code)
                using (mission_id, purpose, place_code)
            where f.standing <> 'SET_ASIDE' group by 1, 2, 3, 4, 5, 6, 7""";
    /// Matched is a figure of the expected side, which is not sharded.
    private static final int EXPECTED_SHARD = 0;

    private final Database database;
    private final CoveragePlaces places;
    private final CoverageCounters counters;

    CoverageLedger(Database database, CoveragePlaces places, CoverageCounters counters) {
        this.database = database;
        this.places = places;
        this.counters = counters;
    }

    /// A finding came (no before), or changed.
    public record ReceivedChange(@Nullable Received before, Received after) {}

    /// A report became expected (no before), changed, or is no longer expected (no after).
    record ExpectedChange(
            @Nullable Expected before, @Nullable Expected after) {}

    /// @param place station or commission
    record Expected(CoverageGroup group, ObservedPlace place) {}

    /// What listeners are told: read the coverage of these regions again.
    private record CoverageNews(Set<String> regions) {}

    /// @return what listeners are to be told
    public List<StreamChange> received(List<ReceivedChange> changes) {
        SortedMap<ObservedPlace, Counts> placeDeltas = new TreeMap<>();
        CoverageDeltas deltas = new CoverageDeltas();
        for (ReceivedChange change : changes) {
            if (change.before != null) {
                count(change.before, -1, placeDeltas, deltas);
            }
            count(change.after, 1, placeDeltas, deltas);
        }
        Map<ObservedPlace, Counts> now = places.add(placeDeltas);
        for (ReceivedChange change : changes) {
            if (change.before != null) {
                deltas.add(change.before.group(), change.before.shard(), Figure.EXTRA, -extra(change.before, now));
            }
            deltas.add(change.after.group(), change.after.shard(), Figure.EXTRA, extra(change.after, now));
        }
        turns(placeDeltas, now, REPORTS_AT, Figure.MATCHED, deltas);
        counters.add(deltas);
        return news(deltas);
    }

    /// @return what listeners are to be told
    List<StreamChange> expected(List<ExpectedChange> changes) {
        SortedMap<ObservedPlace, Counts> placeDeltas = new TreeMap<>();
        for (ExpectedChange change : changes) {
            if (change.before != null) {
                placeDeltas.merge(change.before.place, new Counts(-1, 0), Counts::plus);
            }
            if (change.after != null) {
                placeDeltas.merge(change.after.place, new Counts(1, 0), Counts::plus);
            }
        }
        Map<ObservedPlace, Counts> now = places.add(placeDeltas);
        CoverageDeltas deltas = new CoverageDeltas();
        for (ExpectedChange change : changes) {
            if (change.before != null) {
                count(change.before, -1, now, deltas);
            }
            if (change.after != null) {
                count(change.after, 1, now, deltas);
            }
        }
        turns(placeDeltas, now, FINDINGS_AT, Figure.EXTRA, deltas);
        counters.add(deltas);
        return news(deltas);
    }

    /// The received side begins anew.
    public void clearReceived() {
        database.execute("update coverage_place set received = 0");
        database.execute("update coverage set received = 0, matched = 0, extra = 0, refused = 0, set_aside = 0");
    }

    private static void count(
            Received finding, int sign, SortedMap<ObservedPlace, Counts> placeDeltas, CoverageDeltas deltas) {
        if (!finding.counts()) {
            deltas.add(finding.group(), finding.shard(), Figure.SET_ASIDE, sign);
            return;
        }
        deltas.add(finding.group(), finding.shard(), Figure.RECEIVED, sign);
        deltas.add(finding.group(), finding.shard(), Figure.REFUSED, finding.refused() ? sign : 0);
        ObservedPlace place = finding.place();
        if (place != null) {
            placeDeltas.merge(place, new Counts(0, sign), Counts::plus);
        }
    }

    private static void count(Expected report, int sign, Map<ObservedPlace, Counts> now, CoverageDeltas deltas) {
        deltas.add(report.group, EXPECTED_SHARD, Figure.EXPECTED, sign);
        boolean matched = now.getOrDefault(report.place, Counts.NONE).received() > 0;
        deltas.add(report.group, EXPECTED_SHARD, Figure.MATCHED, matched ? sign : 0);
    }

    private static int extra(Received finding, Map<ObservedPlace, Counts> now) {
        if (!finding.counts()) {
            return 0;
        }
        ObservedPlace place = finding.place();
        return place == null || now.getOrDefault(place, Counts.NONE).expected() == 0 ? 1 : 0;
    }

    /// Where the own side of a place left or reached zero, everything of the other side changes its state.
    private void turns(
            SortedMap<ObservedPlace, Counts> placeDeltas,
            Map<ObservedPlace, Counts> now,
            String otherSideAt,
            Figure figure,
            CoverageDeltas deltas) {
        List<ObservedPlace> turned = new ArrayList<>();
        placeDeltas.forEach((place, delta) -> {
            Counts after = now.getOrDefault(place, Counts.NONE);
            Counts before = after.minus(delta);
            boolean turn = figure == Figure.MATCHED
                    ? after.expected() > 0 && (before.received() > 0) != (after.received() > 0)
                    : after.received() > 0 && (before.expected() > 0) != (after.expected() > 0);
            if (turn) {
                turned.add(place);
            }
        });
        if (turned.isEmpty()) {
            return;
        }
        database.forEach(
                otherSideAt,
                statement -> ManyRows.of(statement, turned)
                        .text(ObservedPlace::missionId)
                        .text(ObservedPlace::purpose)
                        .text(ObservedPlace::placeCode),
                row -> {
                    ObservedPlace place = new ObservedPlace(row.getString(1), row.getString(2), row.getString(3));
                    CoverageGroup group = new CoverageGroup(
                            place.missionId(), place.purpose(), row.getString(4), row.getString(5), row.getString(6));
                    Counts after = now.getOrDefault(place, Counts.NONE);
                    boolean gained = figure == Figure.MATCHED ? after.received() > 0 : after.expected() == 0;
                    deltas.add(group, row.getInt(7), figure, gained ? row.getLong(8) : -row.getLong(8));
                });
    }

    private static List<StreamChange> news(CoverageDeltas deltas) {
        List<StreamChange> news = new ArrayList<>();
        deltas.regionsThatLookDifferent()
                .forEach((area, regions) -> news.add(new StreamChange(
                        area.missionId(), "coverage", area.areaCode(), null, 0, new CoverageNews(regions))));
        return news;
    }
}
