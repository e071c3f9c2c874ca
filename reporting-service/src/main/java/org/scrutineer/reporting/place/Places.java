package org.scrutineer.reporting.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// Names of places.
@ApplicationScoped
public class Places {

    private static final String UPSERT = """
            insert into place as p (mission_id, kind, code, version, name, gone, area_code)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::boolean[], ?::text[])
                as u (mission_id, kind, code, version, name, gone, area_code)
            order by mission_id, kind, code
            on conflict (mission_id, kind, code)
            do update set version = excluded.version, name = excluded.name, gone = excluded.gone,
                area_code = excluded.area_code
            where p.version < excluded.version""";

    private final Database database;

    Places(Database database) {
        this.database = database;
    }

    /// Every code of a kind that still exists, with its name, by code.
    public Map<String, String> names(String missionId, PlaceKind kind) {
        Map<String, String> names = new TreeMap<>();
        database.forEach(
                "select code, name from place where mission_id = ? and kind = ? and not gone",
                statement -> {
                    statement.setString(1, missionId);
                    statement.setString(2, kind.name());
                },
                row -> names.put(row.getString(1), row.getString(2)));
        return names;
    }

    /// The names of some codes; those not heard of are left out.
    public Map<String, String> names(String missionId, PlaceKind kind, Collection<String> codes) {
        Map<String, String> names = new TreeMap<>();
        database.forEach(
                "select code, name from place where mission_id = ? and kind = ? and code = any (?)",
                statement -> {
                    statement.setString(1, missionId);
                    statement.setString(2, kind.name());
                    statement.setArray(3, statement.getConnection().createArrayOf("text", codes.toArray()));
                },
                row -> names.put(row.getString(1), row.getString(2)));
        return names;
    }

    /// The teams of some areas, also those that were disbanded: their findings stay.
    public Set<String> teamsIn(String missionId, Collection<String> areaCodes) {
        return new TreeSet<>(database.list(
                "select code from place where mission_id = ? and kind = 'TEAM' and area_code = any (?)",
                statement -> {
                    statement.setString(1, missionId);
                    statement.setArray(2, statement.getConnection().createArrayOf("text", areaCodes.toArray()));
                },
                row -> row.getString(1)));
    }

    void upsert(Collection<Place> places) {
        database.update(
                UPSERT,
                statement -> ManyRows.of(statement, places)
                        .text(Place::missionId)
                        .text(place -> place.kind().name())
                        .text(Place::code)
                        .number(Place::version)
                        .text(Place::name)
                        .flag(Place::gone)
                        .text(Place::areaCode));
    }

    void clear() {
        database.execute("truncate place");
    }
}
