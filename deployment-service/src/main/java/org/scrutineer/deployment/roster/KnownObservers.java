package org.scrutineer.deployment.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.scrutineer.deployment.sql.Columns;
import org.scrutineer.deployment.sql.Sql;

/// The observers that this service has heard of.
@ApplicationScoped
public class KnownObservers {

    private final Sql sql;

    KnownObservers(Sql sql) {
        this.sql = sql;
    }

    /// @param categories of interest
    /// @return in the order of their codes, deployable or not
    public List<KnownObserver> inCategories(String missionId, Set<String> categories) {
        return sql.list(
                "select * from known_observer where mission_id = ? and category = any (?) order by observer_code",
                KnownObservers::read,
                missionId,
                List.copyOf(categories));
    }

    /// Keeps the newer of what is known and what is heard.
    ///
    /// @param heard each observer once
    void upsert(Collection<KnownObserver> heard) {
        sql.batch("""
                insert into known_observer (observer_id, mission_id, observer_code, name, sex, citizenships, category,
                  languages, experience_missions, deployable, obstacles, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (observer_id) do update set
                  mission_id = excluded.mission_id, observer_code = excluded.observer_code, name = excluded.name,
                  sex = excluded.sex, citizenships = excluded.citizenships, category = excluded.category,
                  languages = excluded.languages, experience_missions = excluded.experience_missions,
                  deployable = excluded.deployable, obstacles = excluded.obstacles, version = excluded.version
                where known_observer.version < excluded.version""", heard, observer -> new Object[] {
            observer.observerId(),
            observer.missionId(),
            observer.observerCode(),
            observer.name(),
            observer.sex(),
            observer.citizenships(),
            observer.category(),
            observer.languages(),
            observer.experienceMissions(),
            observer.deployable(),
            observer.obstacles(),
            observer.version()
        });
    }

    void clear() {
        sql.update("delete from known_observer");
    }

    private static KnownObserver read(ResultSet row) throws SQLException {
        return new KnownObserver(
                row.getObject("observer_id", java.util.UUID.class),
                row.getString("mission_id"),
                row.getString("observer_code"),
                row.getString("name"),
                row.getString("sex"),
                Columns.strings(row, "citizenships"),
                row.getString("category"),
                Columns.strings(row, "languages"),
                row.getInt("experience_missions"),
                row.getBoolean("deployable"),
                Columns.strings(row, "obstacles"),
                row.getLong("version"));
    }
}
