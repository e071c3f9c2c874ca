package org.scrutineer.findings.visit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.ColumnArrays;

/// The forms that findings are compared with.
public final class Neighbours {

    private final Map<UUID, Map<Kind, List<Visit>>> found = new HashMap<>();

    /// Which finding is compared with which. Many findings of a batch are compared with the same others, so ids come
    /// first, and each visit is read once.
    record Pair(UUID finding, Kind kind, UUID other) {}

    public static Neighbours none() {
        return new Neighbours();
    }

    /// @param visits of the others, by id; one that is missing was not judged yet and is left out
    static Neighbours among(List<Pair> pairs, Map<UUID, Visit> visits) {
        Neighbours neighbours = new Neighbours();
        for (Pair pair : pairs) {
            Visit visit = visits.get(pair.other);
            if (visit != null) {
                neighbours.add(pair, visit);
            }
        }
        return neighbours;
    }

    private void add(Pair pair, Visit visit) {
        found.computeIfAbsent(pair.finding, id -> new EnumMap<>(Kind.class))
                .computeIfAbsent(pair.kind, key -> new ArrayList<>())
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
        SAME_TEAM("same_team", Nearest.sql("team_code"), Visit::teamCode),
        /// The nearest visits to the same station, six before and six after.
        SAME_STATION("same_station", Nearest.sql("station_code"), Visit::stationCode),
        /// Up to six other findings with a file that is byte by byte the same.
        SAME_PHOTO("same_photo", """
                select q.finding_id, other.finding_id from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::bytea[])
                    as q (finding_id, code, at, hash)
                cross join (select ?::text as id) mission
                cross join lateral (
                    select distinct same.finding_id from attachment own
                    cross join lateral (
                        select distinct theirs.finding_id from attachment theirs
                        where theirs.mission_id = own.mission_id and theirs.sha256 = own.sha256
                            and theirs.finding_id <> own.finding_id and %s
                        order by theirs.finding_id limit 6) same
                    where own.mission_id = mission.id and own.finding_id = q.finding_id
                    order by same.finding_id limit 6) other
                order by other.finding_id""".formatted(valid("theirs")), visit -> null),
        /// Up to six other findings with the same answers.
        SAME_ANSWERS("same_answers", """
                select q.finding_id, v.finding_id from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::bytea[])
                    as q (finding_id, code, at, hash)
                cross join (select ?::text as id) mission
                cross join lateral (
                    select v.finding_id from visit v where v.mission_id = mission.id and v.answers_sha256 = q.hash
                        and v.finding_id <> q.finding_id and %s
                    order by v.finding_id limit 6) v
                order by v.finding_id""".formatted(valid("v")), visit -> null);

        private final String set;
        private final String sql;
        private final Function<Visit, @Nullable String> code;

        Kind(String set, String sql, Function<Visit, @Nullable String> code) {
            this.set = set;
            this.sql = sql;
            this.code = code;
        }

        /// How rules call it.
        public String set() {
            return set;
        }

        String sql() {
            return sql;
        }

        void bind(Connection connection, PreparedStatement statement, String missionId, List<Visit> visits)
                throws SQLException {
            ColumnArrays<Visit> rows = new ColumnArrays<>(connection, visits);
            statement.setArray(1, rows.uuid(Visit::findingId));
            statement.setArray(2, rows.text(code));
            statement.setArray(3, rows.moment(Visit::at));
            statement.setArray(4, rows.bytes(Visit::answersSha256));
            statement.setString(5, missionId);
        }
    }

    private static final class Nearest {

        /// Two ordered scans of the index, each of which stops after six rows.
        static String sql(String column) {
            return """
                    select q.finding_id, v.finding_id from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::bytea[])
                        as q (finding_id, code, at, hash)
                    cross join (select ?::text as id) mission
                    cross join lateral (
                        (select v.at, v.finding_id from visit v
                            where v.mission_id = mission.id and v.%1$s = q.code and v.at <= q.at
                                and v.finding_id <> q.finding_id and %2$s
                            order by v.at desc, v.finding_id desc limit 6)
                        union all
                        (select v.at, v.finding_id from visit v
                            where v.mission_id = mission.id and v.%1$s = q.code and v.at > q.at and %2$s
                            order by v.at, v.finding_id limit 6)) v
                    order by v.at > q.at, greatest(v.at - q.at, q.at - v.at), v.finding_id""".formatted(column, valid("v"));
        }
    }

    /// What is void or rejected counts nowhere, so it accuses nobody. Asked row by row, not as a join, so that the
    /// scans still stop after a few rows.
    private static String valid(String row) {
        return """
                (select r.voided or r.state = 'REJECTED' from finding_review r
                    where r.mission_id = %1$s.mission_id and r.finding_id = %1$s.finding_id)
                is not true""".formatted(row);
    }
}
