package org.scrutineer.reporting.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scrutineer.reporting.form.FormKey;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// Gives each thing that a form counts its index in the counter arrays, once and for ever.
///
/// Versions of a form share their indexes, so their tallies add up. New indexes are committed in a transaction of their
/// own: they mean the same whatever becomes of the transaction that needed them first.
@ApplicationScoped
public class CellPlans {

    private static final String INSERT = """
            insert into tally_cell (mission_id, form_id, question_code, fact, choice, cell)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                as u (mission_id, form_id, question_code, fact, choice, cell)""";

    private final Database database;
    private final Map<FormKey, CellPlan> plans = new ConcurrentHashMap<>();

    CellPlans(Database database) {
        this.database = database;
    }

    private record NewCell(CellKey key, int cell) {}

    public CellPlan of(ObservationForm form) {
        CellPlan known = plans.get(form.key());
        if (known != null) {
            return known;
        }
        CellPlan plan = QuarkusTransaction.requiringNew().call(() -> allocate(form));
        plans.put(form.key(), plan);
        return plan;
    }

    private CellPlan allocate(ObservationForm form) {
        String missionId = form.key().missionId();
        database.forEach(
                "select pg_advisory_xact_lock(hashtextextended(?, 1))",
                statement -> statement.setString(1, missionId + "/" + form.formId()),
                row -> {});
        Map<CellKey, Integer> cells = dictionary(missionId, form.formId());
        int counts = highest(cells, false);
        int sums = highest(cells, true);
        List<NewCell> added = new ArrayList<>();
        Numbering numbering = new Numbering(cells, added, counts, sums);
        CellPlan plan = CellPlan.of(form.questions(), numbering::cellOf);
        if (!added.isEmpty()) {
            insert(missionId, form.formId(), added);
        }
        return plan;
    }

    private Map<CellKey, Integer> dictionary(String missionId, String formId) {
        Map<CellKey, Integer> cells = new HashMap<>();
        database.forEach(
                "select question_code, fact, choice, cell from tally_cell where mission_id = ? and form_id = ?",
                statement -> {
                    statement.setString(1, missionId);
                    statement.setString(2, formId);
                },
                row -> cells.put(
                        new CellKey(row.getString(1), Fact.valueOf(row.getString(2)), row.getString(3)),
                        row.getInt(4)));
        return cells;
    }

    private void insert(String missionId, String formId, List<NewCell> added) {
        database.update(
                INSERT,
                statement -> ManyRows.of(statement, added)
                        .text(cell -> missionId)
                        .text(cell -> formId)
                        .text(cell -> cell.key().questionCode())
                        .text(cell -> cell.key().fact().name())
                        .text(cell -> cell.key().choice())
                        .number(NewCell::cell));
    }

    private static int highest(Map<CellKey, Integer> cells, boolean sums) {
        return cells.entrySet().stream()
                .filter(cell -> (cell.getKey().fact() == Fact.SUM) == sums)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /// Hands out the next free index of each of the two arrays.
    private static final class Numbering {

        private final Map<CellKey, Integer> cells;
        private final List<NewCell> added;
        private int counts;
        private int sums;

        Numbering(Map<CellKey, Integer> cells, List<NewCell> added, int counts, int sums) {
            this.cells = cells;
            this.added = added;
            this.counts = counts;
            this.sums = sums;
        }

        int cellOf(CellKey key) {
            return cells.computeIfAbsent(key, fresh -> {
                int cell = fresh.fact() == Fact.SUM ? ++sums : ++counts;
                added.add(new NewCell(fresh, cell));
                return cell;
            });
        }
    }
}
