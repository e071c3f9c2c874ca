package org.scrutineer.deployment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.scrutineer.deployment.sql.Sql;

/// The GeoJSON documents of all missions, as they were sent.
@ApplicationScoped
class Boundaries {

    private final Sql sql;

    Boundaries(Sql sql) {
        this.sql = sql;
    }

    Optional<String> document(String missionId) {
        return sql.find(
                "select document from region_boundaries where mission_id = ?",
                row -> row.getString("document"),
                missionId);
    }

    void save(String missionId, String document) {
        sql.update("""
                insert into region_boundaries (mission_id, document) values (?, ?)
                on conflict (mission_id) do update set document = excluded.document""", missionId, document);
    }
}
