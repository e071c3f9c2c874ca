package org.scrutineer.deployment.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.deployment.sql.Sql;

/// The territorial election commissions of all missions.
@ApplicationScoped
public class Commissions {

    private final Sql sql;

    Commissions(Sql sql) {
        this.sql = sql;
    }

    public List<Stored<Commission>> all(String missionId) {
        return list(Filter.mission(missionId));
    }

    List<Stored<Commission>> list(Filter filter) {
        return sql.list("select * from commission" + filter.sql(), Commissions::read, filter.values());
    }

    public void save(String missionId, Collection<Stored<Commission>> commissions) {
        sql.batch("""
                insert into commission (mission_id, code, region_code, level, name, territory, settlement, area_code,
                  stations, latitude, longitude, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (mission_id, code) do update set
                  region_code = excluded.region_code, level = excluded.level, name = excluded.name,
                  territory = excluded.territory, settlement = excluded.settlement, area_code = excluded.area_code,
                  stations = excluded.stations, latitude = excluded.latitude, longitude = excluded.longitude,
                  version = excluded.version""", commissions, stored -> {
            Commission commission = stored.facts();
            return new Object[] {
                missionId,
                commission.code(),
                commission.regionCode(),
                commission.level(),
                commission.name(),
                commission.territory(),
                commission.settlement(),
                commission.areaCode(),
                commission.stations(),
                Positions.latitude(commission.position()),
                Positions.longitude(commission.position()),
                stored.version()
            };
        });
    }

    private static Stored<Commission> read(ResultSet row) throws SQLException {
        Commission commission = new Commission(
                row.getString("code"),
                row.getString("region_code"),
                row.getString("level"),
                row.getString("name"),
                row.getString("territory"),
                row.getString("settlement"),
                row.getString("area_code"),
                row.getInt("stations"),
                Positions.read(row));
        return new Stored<>(commission, row.getLong("version"));
    }
}
