package org.scrutineer.deployment.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.deployment.sql.Sql;

/// The polling-station frames of all missions.
@ApplicationScoped
public class Stations {

    private final Sql sql;

    Stations(Sql sql) {
        this.sql = sql;
    }

    public List<Stored<Station>> all(String missionId) {
        return list(Filter.mission(missionId));
    }

    /// Those that belong to an area of responsibility, in no order.
    public List<Station> inAreas(String missionId) {
        return list(Filter.mission(missionId).and("area_code is not null")).stream()
                .map(Stored::facts)
                .toList();
    }

    List<Stored<Station>> list(Filter filter) {
        return sql.list("select * from station" + filter.sql(), Stations::read, filter.values());
    }

    public void save(String missionId, Collection<Stored<Station>> stations) {
        sql.batch("""
                insert into station (mission_id, code, region_code, commission_code, area_code, number, settlement,
                  kind, registered_voters, latitude, longitude, address, opens_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (mission_id, code) do update set
                  region_code = excluded.region_code, commission_code = excluded.commission_code,
                  area_code = excluded.area_code, number = excluded.number, settlement = excluded.settlement,
                  kind = excluded.kind, registered_voters = excluded.registered_voters,
                  latitude = excluded.latitude, longitude = excluded.longitude, address = excluded.address,
                  opens_at = excluded.opens_at, version = excluded.version""", stations, stored -> {
            Station station = stored.facts();
            return new Object[] {
                missionId,
                station.code(),
                station.regionCode(),
                station.commissionCode(),
                station.areaCode(),
                station.number(),
                station.settlement(),
                station.kind(),
                station.registeredVoters(),
                Positions.latitude(station.position()),
                Positions.longitude(station.position()),
                station.address(),
                station.opensAt(),
                stored.version()
            };
        });
    }

    /// Gives every station the area of its commission.
    ///
    /// @return those that changed, with their new version
    public List<Stored<Station>> followCommissions(String missionId) {
        return sql.list("""
                update station set area_code = commission.area_code, version = station.version + 1
                from commission
                where station.mission_id = ? and commission.mission_id = station.mission_id
                  and commission.code = station.commission_code
                  and station.area_code is distinct from commission.area_code
                returning station.*""", Stations::read, missionId);
    }

    /// How large the commissions are, counted in the frame.
    public Map<String, FrameSize> sizeByCommission(String missionId) {
        Map<String, FrameSize> sizes = new HashMap<>();
        sql.list(
                """
                select commission_code, count(*) as stations, sum(registered_voters) as voters
                from station where mission_id = ? group by commission_code""",
                row -> sizes.put(
                        row.getString("commission_code"), new FrameSize(row.getInt("stations"), row.getLong("voters"))),
                missionId);
        return sizes;
    }

    private static Stored<Station> read(ResultSet row) throws SQLException {
        Station station = new Station(
                row.getString("code"),
                row.getString("region_code"),
                row.getString("commission_code"),
                row.getString("area_code"),
                row.getString("number"),
                row.getString("settlement"),
                row.getString("kind"),
                row.getInt("registered_voters"),
                Positions.read(row),
                row.getString("address"),
                row.getString("opens_at"));
        return new Stored<>(station, row.getLong("version"));
    }
}
