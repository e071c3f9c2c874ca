package org.scrutineer.deployment.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.scrutineer.deployment.sql.Columns;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.deployment.sql.Sql;

/// The areas of responsibility of all missions.
@ApplicationScoped
public class Areas {

    private final Sql sql;

    Areas(Sql sql) {
        this.sql = sql;
    }

    /// In the order of their codes.
    public List<Stored<Area>> all(String missionId) {
        return list(Filter.mission(missionId).and("true order by code"));
    }

    List<Stored<Area>> list(Filter filter) {
        return sql.list("select * from area" + filter.sql(), Areas::read, filter.values());
    }

    public void save(String missionId, Collection<Stored<Area>> areas) {
        sql.batch("""
                insert into area (mission_id, code, name, region_codes, commission_codes, base_town, base_region,
                  lto_teams, sto_teams, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (mission_id, code) do update set
                  name = excluded.name, region_codes = excluded.region_codes,
                  commission_codes = excluded.commission_codes, base_town = excluded.base_town,
                  base_region = excluded.base_region, lto_teams = excluded.lto_teams,
                  sto_teams = excluded.sto_teams, version = excluded.version""", areas, stored -> {
            Area area = stored.facts();
            return new Object[] {
                missionId,
                area.code(),
                area.name(),
                area.regionCodes(),
                area.commissionCodes(),
                area.baseTown(),
                area.baseRegion(),
                area.ltoTeams(),
                area.stoTeams(),
                stored.version()
            };
        });
    }

    private static Stored<Area> read(ResultSet row) throws SQLException {
        Area area = new Area(
                row.getString("code"),
                row.getString("name"),
                Columns.strings(row, "region_codes"),
                Columns.strings(row, "commission_codes"),
                row.getString("base_town"),
                row.getString("base_region"),
                row.getInt("lto_teams"),
                row.getInt("sto_teams"));
        return new Stored<>(area, row.getLong("version"));
    }
}
