package org.scrutineer.findings.place;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.LookupCache;
import org.scrutineer.platform.database.DatabaseFailure;

/// Questions to the geography. Stations hardly move once observers are out, so an answer is remembered for minutes.
@ApplicationScoped
public class Places {

    private static final int REMEMBERED = 100_000;
    private static final Duration FOUND = Duration.ofMinutes(5);
    /// A frame may be imported at any moment.
    private static final Duration MISSING = Duration.ofSeconds(5);

    private static final String STATION = """
            select region_code, commission_code, area_code, settlement
            from known_station where mission_id = ? and code = ?""";
    private static final String COMMISSION = """
            select region_code, code, area_code, settlement
            from known_commission where mission_id = ? and code = ?""";

    private final AgroalDataSource dataSource;
    private final LookupCache<Key, Place> stations;
    private final LookupCache<Key, Place> commissions;

    private record Key(String missionId, String code) {}

    Places(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
        this.stations = new LookupCache<>(REMEMBERED, FOUND, MISSING, key -> load(STATION, key));
        this.commissions = new LookupCache<>(REMEMBERED, FOUND, MISSING, key -> load(COMMISSION, key));
    }

    public Optional<Place> station(String missionId, String code) {
        return stations.find(new Key(missionId, code));
    }

    public Optional<Place> commission(String missionId, String code) {
        return commissions.find(new Key(missionId, code));
    }

    /// These are looked up again when they are asked for next; whoever looks them up at this moment is waited for.
    public void forget(String missionId, @Nullable String stationCode, @Nullable String commissionCode) {
        if (stationCode != null) {
            stations.forget(new Key(missionId, stationCode));
        }
        if (commissionCode != null) {
            commissions.forget(new Key(missionId, commissionCode));
        }
    }

    private Optional<Place> load(String sql, Key key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.missionId());
            statement.setString(2, key.code());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
