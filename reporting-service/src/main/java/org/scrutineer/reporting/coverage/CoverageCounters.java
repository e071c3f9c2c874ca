package org.scrutineer.reporting.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// The counters: adds the differences of a batch with one statement, in key order.
@ApplicationScoped
class CoverageCounters {

    private static final String ADD = """
            insert into coverage as c
                (mission_id, dimension, key, shard, expected, received, matched, extra, refused, set_aside)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[])
                as u (mission_id, dimension, key, shard, expected, received, matched, extra, refused, set_aside)
            order by mission_id, dimension, key, shard
            on conflict (mission_id, dimension, key, shard) do update set
                expected = c.expected + excluded.expected, received = c.received + excluded.received,
                matched = c.matched + excluded.matched, extra = c.extra + excluded.extra,
                refused = c.refused + excluded.refused, set_aside = c.set_aside + excluded.set_aside""";

    private final Database database;

    CoverageCounters(Database database) {
        this.database = database;
    }

    void add(CoverageDeltas deltas) {
        List<CoverageDeltas.Row> rows = deltas.rows();
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                statement -> ManyRows.of(statement, rows)
                        .text(row -> row.key().missionId())
                        .text(row -> row.key().dimension().name())
                        .text(row -> row.key().key())
                        .number(row -> row.key().shard())
                        .number(row -> row.figure(Figure.EXPECTED))
                        .number(row -> row.figure(Figure.RECEIVED))
                        .number(row -> row.figure(Figure.MATCHED))
                        .number(row -> row.figure(Figure.EXTRA))
                        .number(row -> row.figure(Figure.REFUSED))
                        .number(row -> row.figure(Figure.SET_ASIDE)));
    }
}
