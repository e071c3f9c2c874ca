package org.scrutineer.reporting.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// The counters: adds the differences of a batch with one statement, in key order.
@ApplicationScoped
public class TallyCounters {

    private static final String ADD = """
            insert into tally as t
                (mission_id, form_id, region_code, settlement, refused, shard, findings, counts, sums)
            select mission_id, form_id, region_code, settlement, refused, shard, findings,
                counts::int[], sums::numeric[]
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::bigint[], ?::text[],
                ?::text[])
                as u (mission_id, form_id, region_code, settlement, refused, shard, findings, counts, sums)
            order by mission_id, form_id, region_code, settlement, refused, shard
            on conflict (mission_id, form_id, region_code, settlement, refused, shard) do update set
                findings = t.findings + excluded.findings,
                counts = add_counts(t.counts, excluded.counts),
                sums = add_sums(t.sums, excluded.sums)""";

    private final Database database;

    TallyCounters(Database database) {
        this.database = database;
    }

    public void add(TallyDeltas deltas) {
        List<TallyDeltas.Row> rows = deltas.rows();
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                statement -> ManyRows.of(statement, rows)
                        .text(row -> row.key().missionId())
                        .text(row -> row.key().formId())
                        .text(row -> row.key().regionCode())
                        .text(row -> row.key().settlement())
                        .flag(row -> row.key().refused())
                        .number(row -> row.key().shard())
                        .number(TallyDeltas.Row::findings)
                        .numbers(TallyDeltas.Row::counts)
                        .amounts(TallyDeltas.Row::sums));
    }

    public void clear() {
        database.execute("truncate tally");
    }
}
