package org.scrutineer.reporting.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// Names of places.
@ApplicationScoped
public class Places {

    private static final String UPSERT = """
            insert into place as p (mission_id, kind, code, version, name, gone)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::boolean[])
                as u (mission_id, kind, code, version, name, gone)
            order by mission_id, kind, code
            on conflict (mission_id, kind, code)
            do update set version = excluded.version, name = excluded.name, gone = excluded.gone
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

    void upsert(Collection<Place> places) {
        database.update(
                UPSERT,
                statement -> ManyRows.of(statement, places)
                        .text(Place::missionId)
                        .text(place -> place.kind().name())
                        .text(Place::code)
                        .number(Place::version)
                        .text(Place::name)
                        .flag(Place::gone));
    }

    void clear() {
        database.execute("truncate place");
    }
}
