package org.scrutineer.findings.visit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.ColumnArrays;

/// The visits before and after others, of the same team or to the same station.
///
/// The visits of one team that come together lie close together: they are read in one stretch, with those around it,
/// and sorted out here. That is a quarter of what asking for each of them takes.
final class NearestVisits {

    private static final int EACH_SIDE = 6;
    /// More lie between two that came together only when one came very late; then each is asked for alone.
    private static final int LONGEST_STRETCH = 200;

    /// As the database orders them.
    private static final Comparator<UUID> BY_ID = Comparator.<UUID, Long>comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<Near> IN_TIME =
            Comparator.comparing(Near::at).thenComparing(Near::findingId, BY_ID);

    private final Neighbours.Kind kind;
    private final Function<Visit, @Nullable String> code;
    private final String sql;

    /// @param column of the visits with the code that they share
    NearestVisits(Neighbours.Kind kind, String column, Function<Visit, @Nullable String> code) {
        this.kind = kind;
        this.code = code;
        // Ordered scans of an index. Of the middle one nothing is done when the stretch is one moment.
        this.sql = """
                select s.n, v.finding_id, v.at, v.version
                from unnest(?::text[], ?::timestamptz[], ?::timestamptz[]) with ordinality as s (code, since, until, n)
                cross join (select ?::text as id) mission
                cross join lateral (
                    (select v.finding_id, v.at, v.xmin as version from visit v
                        where v.mission_id = mission.id and v.%1$s = s.code and v.at <= s.since and %2$s
                        order by v.at desc, v.finding_id desc limit %3$d + 1)
                    union all
                    (select v.finding_id, v.at, v.xmin from visit v
                        where v.mission_id = mission.id and v.%1$s = s.code and v.at > s.since and v.at <= s.until
                            and s.until > s.since and %2$s
                        order by v.at, v.finding_id limit %4$d)
                    union all
                    (select v.finding_id, v.at, v.xmin from visit v
                        where v.mission_id = mission.id and v.%1$s = s.code and v.at > s.until and %2$s
                        order by v.at, v.finding_id limit %3$d)) v""".formatted(column, Visits.counts("v"), EACH_SIDE, LONGEST_STRETCH);
    }

    /// A visit that was found.
    ///
    /// @param version of its row
    private record Near(UUID findingId, Instant at, String version) {}

    /// Visits with the same code, in time.
    private record Stretch(String code, List<Visit> centres, Instant since, Instant until) {

        static Stretch of(String code, List<Visit> centres) {
            Instant first = centres.getFirst().at();
            Instant last = first;
            for (Visit centre : centres) {
                first = centre.at().isBefore(first) ? centre.at() : first;
                last = centre.at().isAfter(last) ? centre.at() : last;
            }
            return new Stretch(code, centres, first, last);
        }
    }

    /// Adds the neighbours of visits.
    void find(Connection connection, String missionId, List<Visit> visits, FoundPairs pairs) throws SQLException {
        Map<String, List<Visit>> byCode = new LinkedHashMap<>();
        for (Visit visit : visits) {
            String shared = code.apply(visit);
            if (shared != null) {
                byCode.computeIfAbsent(shared, key -> new ArrayList<>()).add(visit);
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        byCode.forEach((shared, centres) -> stretches.add(Stretch.of(shared, centres)));
        List<Stretch> alone = new ArrayList<>();
        List<List<Near>> found = read(connection, missionId, stretches);
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            if (found.get(i).size() >= LONGEST_STRETCH && stretch.until().isAfter(stretch.since())) {
                stretch.centres().forEach(centre -> alone.add(Stretch.of(stretch.code(), List.of(centre))));
            } else {
                add(stretch, found.get(i), pairs);
            }
        }
        List<List<Near>> foundAlone = read(connection, missionId, alone);
        for (int i = 0; i < alone.size(); i++) {
            add(alone.get(i), foundAlone.get(i), pairs);
        }
    }

    private List<List<Near>> read(Connection connection, String missionId, List<Stretch> stretches)
            throws SQLException {
        List<List<Near>> found = new ArrayList<>();
        stretches.forEach(stretch -> found.add(new ArrayList<>()));
        if (stretches.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            var columns = new ColumnArrays<>(connection, stretches);
            statement.setArray(1, columns.text(Stretch::code));
            statement.setArray(2, columns.moment(Stretch::since));
            statement.setArray(3, columns.moment(Stretch::until));
            statement.setString(4, missionId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Near near = new Near(
                            row.getObject(2, UUID.class), row.getTimestamp(3).toInstant(), row.getString(4));
                    found.get(row.getInt(1) - 1).add(near);
                }
            }
        }
        return found;
    }

    private void add(Stretch stretch, List<Near> near, FoundPairs pairs) {
        near.sort(IN_TIME);
        for (Visit centre : stretch.centres()) {
            List<Near> before = new ArrayList<>();
            List<Near> after = new ArrayList<>();
            for (Near one : near.reversed()) {
                if (!one.at().isAfter(centre.at())
                        && before.size() < EACH_SIDE
                        && !one.findingId().equals(centre.findingId())) {
                    before.add(one);
                }
            }
            for (Near one : near) {
                if (one.at().isAfter(centre.at()) && after.size() < EACH_SIDE) {
                    after.add(one);
                }
            }
            // The nearest first, and of two that are equally near always the same one.
            before.sort(Comparator.<Near, Duration>comparing(one -> Duration.between(one.at(), centre.at()))
                    .thenComparing(Near::findingId, BY_ID));
            before.forEach(one -> pairs.add(centre.findingId(), kind, one.findingId(), one.version()));
            after.forEach(one -> pairs.add(centre.findingId(), kind, one.findingId(), one.version()));
        }
    }
}
