package org.scrutineer.reporting.held;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.scrutineer.contracts.findings.HeldState;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// Held submissions that wait for a decision, counted by reason.
@ApplicationScoped
public class HeldCounters {

    /// Each row that is new, decided, or of another reason now, moves one from its old reason (if it waited) to
    /// the new one (if it still does).
    private static final String UPSERT = """
            with changed as (
                insert into held_submission as h (held_id, version, mission_id, reason, waiting)
                select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::boolean[])
                    as u (held_id, version, mission_id, reason, waiting)
                order by held_id
                on conflict (held_id) do update set version = excluded.version, reason = excluded.reason,
                    waiting = excluded.waiting
                where h.version < excluded.version
                returning old.mission_id as old_mission, old.reason as old_reason, old.waiting as old_waiting,
                    new.mission_id, new.reason, new.waiting
            ), moved as (
                select mission_id, reason, 1 as step from changed where waiting
                union all
                select old_mission, old_reason, -1 from changed where old_waiting
            )
            insert into held_count as c (mission_id, reason, held)
            select mission_id, reason, sum(step) from moved group by mission_id, reason having sum(step) <> 0
            order by mission_id, reason
            on conflict (mission_id, reason) do update set held = c.held + excluded.held""";

    private final Database database;

    HeldCounters(Database database) {
        this.database = database;
    }

    /// Reason to number, without reasons that nothing is held for.
    public Map<String, Long> byReason(String missionId) {
        Map<String, Long> held = new TreeMap<>();
        database.forEach(
                "select reason, held from held_count where mission_id = ? and held > 0",
                statement -> statement.setString(1, missionId),
                row -> held.put(row.getString(1), row.getLong(2)));
        return held;
    }

    void upsert(Collection<HeldState> submissions) {
        database.update(
                UPSERT,
                statement -> ManyRows.of(statement, submissions)
                        .id(HeldState::heldId)
                        .number(HeldState::version)
                        .text(HeldState::missionId)
                        .text(HeldState::reason)
                        .flag(submission -> submission.decision() == null));
    }

    void clear() {
        database.execute("truncate held_submission, held_count");
    }
}
