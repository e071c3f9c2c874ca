package org.scrutineer.deployment.geography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.deployment.sql.Sql;

/// The regions of all missions.
@ApplicationScoped
public class Regions {

    private static final TypeReference<TreeMap<String, String>> NAMES = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    Regions(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public List<Stored<Region>> all(String missionId) {
        return list(Filter.mission(missionId));
    }

    List<Stored<Region>> list(Filter filter) {
        return sql.list("select * from region" + filter.sql(), this::read, filter.values());
    }

    public void save(String missionId, Collection<Stored<Region>> regions) {
        sql.batch("""
                insert into region (mission_id, code, names, kind, time_zone, seat, latitude, longitude, version)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                on conflict (mission_id, code) do update set
                  names = excluded.names, kind = excluded.kind, time_zone = excluded.time_zone,
                  seat = excluded.seat, latitude = excluded.latitude, longitude = excluded.longitude,
                  version = excluded.version""", regions, stored -> {
            Region region = stored.facts();
            return new Object[] {
                missionId,
                region.code(),
                written(region.names()),
                region.kind(),
                region.timeZone(),
                region.seat(),
                Positions.latitude(region.position()),
                Positions.longitude(region.position()),
                stored.version()
            };
        });
    }

    private Stored<Region> read(ResultSet row) throws SQLException {
        Region region = new Region(
                row.getString("code"),
                names(row.getString("names")),
                row.getString("kind"),
                row.getString("time_zone"),
                row.getString("seat"),
                Positions.read(row));
        return new Stored<>(region, row.getLong("version"));
    }

    private Map<String, String> names(String document) {
        try {
            return json.readValue(document, NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names of a region cannot be read", e);
        }
    }

    private String written(Map<String, String> names) {
        try {
            return json.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names of a region cannot be written", e);
        }
    }
}
