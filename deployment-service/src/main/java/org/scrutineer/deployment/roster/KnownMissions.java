package org.scrutineer.deployment.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.scrutineer.deployment.DeploymentProblem;
import org.scrutineer.deployment.sql.Sql;
import org.scrutineer.platform.web.DomainException;

/// The missions that this service has heard of.
@ApplicationScoped
public class KnownMissions {

    private final Sql sql;

    KnownMissions(Sql sql) {
        this.sql = sql;
    }

    /// @throws DomainException when observer-service has not told about the mission (yet)
    public KnownMission require(String missionId) {
        return sql.find(
                        "select * from known_mission where mission_id = ?",
                        row -> new KnownMission(
                                row.getString("mission_id"), row.getString("host_country"), row.getLong("version")),
                        missionId)
                .orElseThrow(() -> new DomainException(
                        DeploymentProblem.MISSION_UNKNOWN,
                        "Nothing is known here about mission %s; was it just created?".formatted(missionId)));
    }

    /// Keeps the newer of what is known and what is heard.
    ///
    /// @param heard each mission once
    void upsert(Collection<KnownMission> heard) {
        sql.batch("""
                insert into known_mission (mission_id, host_country, version) values (?, ?, ?)
                on conflict (mission_id) do update set
                  host_country = excluded.host_country, version = excluded.version
                where known_mission.version < excluded.version""", heard, mission -> new Object[] {mission.missionId(), mission.hostCountry(), mission.version()});
    }

    void clear() {
        sql.update("delete from known_mission");
    }
}
