package org.scrutineer.reporting.tally;

import java.math.BigDecimal;
import java.util.Map;
import org.scrutineer.reporting.form.FormQuestion;

/// The counters of one form in one group, summed over shards.
///
/// @param key region code, settlement, `unknown` or `all`
/// @param refused what it holds are findings without access
/// @param findings how many
public record GroupTally(
        String formId,
        String key,
        boolean refused,
        long findings,
        Map<Integer, Long> counts,
        Map<Integer, BigDecimal> sums) {

    /// @param choice value
    /// @return how many findings gave this choice
    public long choice(CellPlan plan, FormQuestion question, String choice) {
        return count(plan.cells(question.code()).choices().getOrDefault(choice, 0));
    }

    public long answered(CellPlan plan, FormQuestion question) {
        return count(plan.cells(question.code()).answered());
    }

    public long blank(CellPlan plan, FormQuestion question) {
        return count(plan.cells(question.code()).blank());
    }

    public long unlisted(CellPlan plan, FormQuestion question) {
        return count(plan.cells(question.code()).unlisted());
    }

    /// Findings whose answer a quarantine of results keeps back.
    public long withheld(CellPlan plan, FormQuestion question) {
        return count(plan.cells(question.code()).withheld());
    }

    /// Findings whose answer is a number.
    public long numeric(CellPlan plan, FormQuestion question) {
        return count(plan.cells(question.code()).numeric());
    }

    /// Findings whose number is above zero.
    public long positive(CellPlan plan, FormQuestion question) {
        return count(plan.cells(question.code()).positive());
    }

    public BigDecimal sum(CellPlan plan, FormQuestion question) {
        return sums.getOrDefault(plan.cells(question.code()).sum(), BigDecimal.ZERO);
    }

    private long count(int cell) {
        return cell == 0 ? 0 : counts.getOrDefault(cell, 0L);
    }
}
