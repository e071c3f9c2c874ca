package org.scrutineer.findings.place;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.LookupCache;
import org.scrutineer.platform.database.DatabaseFailure;

/// What rules ask about places. Nothing of it is needed while a phone waits; like [Places] it is remembered for
/// minutes.
@ApplicationScoped
public class Geography {

    private static final int REMEMBERED = 100_000;
    private static final Duration FOUND = Duration.ofMinutes(5);
    /// A frame may be imported at any moment, and a flag that says otherwise would stay.
    private static final Duration MISSING = Duration.ZERO;

    private static final String STATION = """
            select code, region_code, commission_code, area_code, settlement, kind, registered_voters, latitude,
                longitude, opens_at
            from known_station where mission_id = ? and code = ?""";

    private final AgroalDataSource dataSource;
    private final LookupCache<Key, StationFacts> stations;
    private final LookupCache<Key, Point> commissions;
    private final LookupCache<Key, ZoneId> zones;
    private final LookupCache<String, Boolean> frames;

    private record Key(String missionId, String code) {}

    /// Where a commission sits, degrees.
    public record Point(double latitude, double longitude) {}

    private interface Row<T> {
        @Nullable T read(ResultSet row) throws SQLException;
    }

    Geography(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
        this.stations = new LookupCache<>(
                REMEMBERED, FOUND, MISSING, key -> first(STATION, Geography::station, key.missionId(), key.code()));
        this.commissions = new LookupCache<>(REMEMBERED, FOUND, MISSING, this::loadCommission);
        this.zones = new LookupCache<>(REMEMBERED, FOUND, MISSING, this::loadZone);
        this.frames = new LookupCache<>(1_000, FOUND, MISSING, this::loadFrame);
    }

    public Optional<StationFacts> station(String missionId, String code) {
        return stations.find(new Key(missionId, code));
    }

    public Optional<Point> commission(String missionId, String code) {
        return commissions.find(new Key(missionId, code));
    }

    /// The time zone of a region.
    public Optional<ZoneId> zone(String missionId, @Nullable String regionCode) {
        return regionCode == null ? Optional.empty() : zones.find(new Key(missionId, regionCode));
    }

    /// Whether a frame was imported: before, no station is known, and that says nothing about any of them.
    public boolean hasStations(String missionId) {
        return frames.find(missionId).isPresent();
    }

    /// What is asked about the mission from now on is read again: somebody has the reason to know that it changed.
    public void forget(String missionId) {
        stations.forget(key -> key.missionId().equals(missionId));
        commissions.forget(key -> key.missionId().equals(missionId));
        zones.forget(key -> key.missionId().equals(missionId));
        frames.forget(missionId::equals);
    }

    private Optional<Point> loadCommission(Key key) {
        return first(
                "select latitude, longitude from known_commission where mission_id = ? and code = ?",
                row -> {
                    Double latitude = row.getObject(1, Double.class);
                    Double longitude = row.getObject(2, Double.class);
                    return latitude == null || longitude == null ? null : new Point(latitude, longitude);
                },
                key.missionId(),
                key.code());
    }

    private Optional<ZoneId> loadZone(Key key) {
        return first(
                "select time_zone from known_region where mission_id = ? and code = ?",
                row -> zone(row.getString(1)),
                key.missionId(),
                key.code());
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Optional<Boolean> loadFrame(String missionId) {
        return first("select true from known_station where mission_id = ? limit 1", row -> true, missionId);
    }

    private static StationFacts station(ResultSet row) throws SQLException {
        return new StationFacts(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, Double.class),
                row.getObject(9, Double.class),
                row.getString(10));
    }

    private <T> Optional<T> first(String sql, Row<T> reader, String... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(reader.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
