package org.scrutineer.reporting.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// How far each problem spread. A place enters the extent with its first finding and leaves it with its last, which the
/// row of the place tells; so reading never counts places.
@ApplicationScoped
public class ProblemExtents {

    /// The second half sees only places whose count left or reached zero.
    private static final String ADD = """
            with seen as (
                insert into problem_sighting as s (mission_id, form_id, question_code, kind, place, findings)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                    as u (mission_id, form_id, question_code, kind, place, findings)
                order by mission_id, form_id, question_code, kind, place
                on conflict (mission_id, form_id, question_code, kind, place)
                do update set findings = s.findings + excluded.findings
                returning new.mission_id, new.form_id, new.question_code, new.kind,
                    (new.findings > 0)::int - (coalesce(old.findings, 0) > 0)::int as step
            )
            insert into problem_extent as e (mission_id, form_id, question_code, kind, places)
            select mission_id, form_id, question_code, kind, sum(step) from seen where step <> 0
            group by mission_id, form_id, question_code, kind
            order by mission_id, form_id, question_code, kind
            on conflict (mission_id, form_id, question_code, kind)
            do update set places = e.places + excluded.places""";

    private final Database database;

    ProblemExtents(Database database) {
        this.database = database;
    }

    /// What is known of one problem.
    record Extent(int stations, int regions, int teams) {
        static final Extent NOWHERE = new Extent(0, 0, 0);

        Extent with(SightingKind kind, int places) {
            return switch (kind) {
                case STATION -> new Extent(places, regions, teams);
                case REGION -> new Extent(stations, places, teams);
                case TEAM -> new Extent(stations, regions, places);
            };
        }
    }

    record ProblemKey(String formId, String questionCode) {}

    public void add(SightingDeltas deltas) {
        List<SightingDeltas.Row> rows = deltas.rows();
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                statement -> ManyRows.of(statement, rows)
                        .text(row -> row.spot().missionId())
                        .text(row -> row.spot().formId())
                        .text(row -> row.spot().questionCode())
                        .text(row -> row.spot().kind().name())
                        .text(row -> row.spot().place())
                        .number(SightingDeltas.Row::findings));
    }

    public void clear() {
        database.execute("truncate problem_sighting, problem_extent");
    }

    Map<ProblemKey, Extent> of(String missionId) {
        Map<ProblemKey, Extent> extents = new HashMap<>();
        database.forEach(
                "select form_id, question_code, kind, places from problem_extent where mission_id = ?",
                statement -> statement.setString(1, missionId),
                row -> {
                    SightingKind kind = SightingKind.valueOf(row.getString(3));
                    int places = row.getInt(4);
                    extents.merge(
                            new ProblemKey(row.getString(1), row.getString(2)),
                            Extent.NOWHERE.with(kind, places),
                            (one, other) -> one.with(kind, places));
                });
        return extents;
    }
}
