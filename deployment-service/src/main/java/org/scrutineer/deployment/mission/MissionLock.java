package org.scrutineer.deployment.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.scrutineer.deployment.sql.Sql;

/// Makes the writers of one mission take turns; other missions and all readers go on.
@ApplicationScoped
public class MissionLock {

    private final Sql sql;

    MissionLock(Sql sql) {
        this.sql = sql;
    }

    /// Waits until no other transaction holds the mission, then holds it until the caller's transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String missionId) {
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> missionId, missionId);
    }
}
