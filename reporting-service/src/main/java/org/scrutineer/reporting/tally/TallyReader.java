package org.scrutineer.reporting.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.scrutineer.reporting.form.FormQuestion;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// Reads counters: always one statement, so that all figures of an answer are of the same moment, and always the same
/// amount of work, however many findings there are.
@ApplicationScoped
public class TallyReader {

    private static final String READ = """
            select t.form_id, %1$s as key, t.refused, wanted.sums, wanted.cell, sum(case
                when wanted.cell = 0 then t.findings
                when wanted.sums then t.sums[wanted.cell]
                else t.counts[wanted.cell] end)
            from tally t
            join unnest(?::text[], ?::boolean[], ?::int[]) as wanted (form_id, sums, cell)
                on wanted.form_id = t.form_id
            where t.mission_id = ?
            group by 1, 2, 3, 4, 5""";

    private final Database database;
    private final CellPlans plans;

    TallyReader(Database database, CellPlans plans) {
        this.database = database;
        this.plans = plans;
    }

    /// @param sums an index into the sums, not the counts; cell 0 stands for the number of findings
    private record WantedCell(String formId, boolean sums, int cell) {}

    private record Group(String formId, String key, boolean refused) {}

    private static final class Cells {
        private final Map<Integer, Long> counts = new HashMap<>();
        private final Map<Integer, BigDecimal> sums = new HashMap<>();
    }

    /// How each question of a form is counted.
    public CellPlan plan(ObservationForm form) {
        return plans.of(form);
    }

    /// The counters of some questions of some forms.
    ///
    /// @param questions form to those of its questions that are wanted
    public List<GroupTally> read(
            String missionId, Grouping grouping, Map<ObservationForm, ? extends Collection<FormQuestion>> questions) {
        Set<WantedCell> wanted = new LinkedHashSet<>();
        questions.forEach((form, some) -> {
            wanted.add(new WantedCell(form.formId(), false, 0));
            some.forEach(question -> want(form, question, wanted));
        });
        Map<Group, Cells> groups = new LinkedHashMap<>();
        database.forEach(
                READ.formatted(grouping.expression()),
                statement -> {
                    ManyRows.of(statement, wanted)
                            .text(WantedCell::formId)
                            .flag(WantedCell::sums)
                            .number(WantedCell::cell);
                    statement.setString(4, missionId);
                },
                row -> {
                    BigDecimal value = row.getBigDecimal(6);
                    Cells cells = groups.computeIfAbsent(
                            new Group(row.getString(1), row.getString(2), row.getBoolean(3)), group -> new Cells());
                    if (value == null) {
                        return;
                    }
                    if (row.getBoolean(4)) {
                        cells.sums.put(row.getInt(5), value);
                    } else {
                        cells.counts.put(row.getInt(5), value.longValueExact());
                    }
                });
        List<GroupTally> tallies = new ArrayList<>();
        groups.forEach((group, cells) -> tallies.add(new GroupTally(
                group.formId, group.key, group.refused, cells.counts.getOrDefault(0, 0L), cells.counts, cells.sums)));
        return tallies;
    }

    private void want(ObservationForm form, FormQuestion question, Set<WantedCell> wanted) {
        QuestionCells cells = plans.of(form).cells(question.code());
        IntStream.concat(
                        IntStream.of(
                                cells.answered(),
                                cells.blank(),
                                cells.unlisted(),
                                cells.numeric(),
                                cells.positive(),
                                cells.withheld()),
                        cells.choices().values().stream().mapToInt(Integer::intValue))
                .filter(cell -> cell > 0)
                .forEach(cell -> wanted.add(new WantedCell(form.formId(), false, cell)));
        if (cells.sum() > 0) {
            wanted.add(new WantedCell(form.formId(), true, cells.sum()));
        }
    }
}
