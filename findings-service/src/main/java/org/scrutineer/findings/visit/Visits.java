package org.scrutineer.findings.visit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.ColumnArrays;
import org.scrutineer.platform.database.DatabaseFailure;

/// All visits. Plain JDBC; takes part in the transaction of its caller.
@ApplicationScoped
public class Visits {

    private static final String COLUMNS = """
            finding_id, form_id, form_version, content_version, purpose, team_code, station_code, commission_code, at,
            arrived_at, departed_at, latitude, longitude, accuracy, answered, answers_sha256""";
    private static final String UPSERT = "insert into visit (mission_id, " + COLUMNS + """
            )
            select mission.id, u.* from (select ?::text as id) mission
            cross join unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::float8[], ?::float8[], ?::float8[], ?::int[],
                ?::bytea[]) as u
            on conflict (mission_id, finding_id) do update
            set form_id = excluded.form_id, form_version = excluded.form_version,
                content_version = excluded.content_version, purpose = excluded.purpose,
                team_code = excluded.team_code, station_code = excluded.station_code,
                commission_code = excluded.commission_code, at = excluded.at, arrived_at = excluded.arrived_at,
                departed_at = excluded.departed_at, latitude = excluded.latitude, longitude = excluded.longitude,
                accuracy = excluded.accuracy, answered = excluded.answered,
                answers_sha256 = excluded.answers_sha256
            where visit.content_version <= excluded.content_version
            returning finding_id, xmin""";
    private static final String FIND =
            "select " + COLUMNS + ", xmin from visit where mission_id = ? and finding_id = any (?)";
    private static final List<NearestVisits> NEAREST = List.of(
            new NearestVisits(Neighbours.Kind.SAME_TEAM, "team_code", Visit::teamCode),
            new NearestVisits(Neighbours.Kind.SAME_STATION, "station_code", Visit::stationCode));
    private final AgroalDataSource dataSource;
    private final RecentVisits recent = new RecentVisits();

    Visits(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Map<UUID, Visit> find(String missionId, Collection<UUID> findings) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("uuid", findings.toArray()));
            Map<UUID, Visit> found = new HashMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Visit visit = visit(row);
                    found.put(visit.findingId(), visit);
                    recent.remember(missionId, visit, row.getString(17));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// @param visits of different findings
    public void keep(String missionId, Collection<Visit> visits) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(UPSERT)) {
            ColumnArrays<Visit> rows = new ColumnArrays<>(connection, List.copyOf(visits));
            statement.setString(1, missionId);
            statement.setArray(2, rows.uuid(Visit::findingId));
            statement.setArray(3, rows.text(Visit::formId));
            statement.setArray(4, rows.text(Visit::formVersion));
            statement.setArray(5, rows.integer(Visit::contentVersion));
            statement.setArray(6, rows.text(Visit::purpose));
            statement.setArray(7, rows.text(Visit::teamCode));
            statement.setArray(8, rows.text(Visit::stationCode));
            statement.setArray(9, rows.text(Visit::commissionCode));
            statement.setArray(10, rows.moment(Visit::at));
            statement.setArray(11, rows.moment(Visit::arrivedAt));
            statement.setArray(12, rows.moment(Visit::departedAt));
            statement.setArray(13, rows.real(visit -> part(visit, Position::latitude)));
            statement.setArray(14, rows.real(visit -> part(visit, Position::longitude)));
            statement.setArray(15, rows.real(visit -> part(visit, Position::accuracy)));
            statement.setArray(16, rows.integer(Visit::answered));
            statement.setArray(17, rows.bytes(Visit::answersSha256));
            Map<UUID, Visit> byId = new HashMap<>();
            visits.forEach(visit -> byId.put(visit.findingId(), visit));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    recent.remember(
                            missionId,
                            Objects.requireNonNull(byId.get(row.getObject(1, UUID.class))),
                            row.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static @Nullable Double part(Visit visit, Function<Position, @Nullable Double> part) {
        Position position = visit.position();
        return position == null ? null : part.apply(position);
    }

    /// The visits that findings are compared with, by finding and set. Without the
    /// lock of the rules, as in a back-test, a visit may be seen as it became meanwhile.
    public Neighbours neighbours(String missionId, Collection<Visit> visits) {
        List<Visit> asked = List.copyOf(visits);
        FoundPairs pairs = new FoundPairs();
        try (Connection connection = dataSource.getConnection()) {
            for (NearestVisits nearest : NEAREST) {
                nearest.find(connection, missionId, asked, pairs);
            }
            for (SameContent same : SameContent.values()) {
                same.find(connection, missionId, asked, pairs);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return Neighbours.among(pairs.pairs(), others(missionId, pairs));
    }

    private Map<UUID, Visit> others(String missionId, FoundPairs pairs) {
        Map<UUID, Visit> found = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        for (UUID other : pairs.others()) {
            Visit known = recent.find(missionId, other, pairs.version(other));
            if (known == null) {
                unknown.add(other);
            } else {
                found.put(other, known);
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(find(missionId, unknown));
        }
        return found;
    }

    /// What is void or rejected counts nowhere, so it accuses nobody. Asked row by row, not as a join, so that scans
    /// still stop after a few rows.
    static String counts(String row) {
        return """
                (select r.voided or r.state = 'REJECTED' from finding_review r
                    where r.mission_id = %1$s.mission_id and r.finding_id = %1$s.finding_id)
                is not true""".formatted(row);
    }

    public void forgetAll() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate visit");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Visit visit(ResultSet row) throws SQLException {
        Double latitude = row.getObject(12, Double.class);
        Double longitude = row.getObject(13, Double.class);
        Position position = latitude == null || longitude == null
                ? null
                : new Position(latitude, longitude, row.getObject(14, Double.class));
        return new Visit(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                instant(row.getTimestamp(10)),
                instant(row.getTimestamp(11)),
                position,
                row.getInt(15),
                row.getBytes(16));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
