package org.scrutineer.reporting.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers to every question of a form.
///
/// @param groups one for each region or settlement, or one for all
public record TallyView(String formId, List<Group> groups) {

    /// @param key region code, settlement, `unknown`, or `all`
    /// @param findings all findings of the group, those without access included
    public record Group(String key, long findings, List<Question> questions) {}

    /// answered + blank + notAsked + withheld = findings of the group.
    ///
    /// @param kind SELECT_ONE, SELECT_MULTIPLE, INTEGER, DECIMAL, TEXT, …
    /// @param counts choice to number of findings that gave it, for questions with listed choices
    /// @param unlisted findings with a choice that the form does not list; absent when there are none
    /// @param withheld findings whose answer is kept back by a quarantine of results; absent when there are none
    /// @param sum of the numbers, for INTEGER and DECIMAL
    /// @param mean sum by the number of findings with a number; absent when there are none. Smallest and largest
    /// cannot be kept by differences and are not given.
    public record Question(
            String code,
            String kind,
            String label,
            long answered,
            long blank,
            long notAsked,
            @Nullable Map<String, Long> counts,
            @Nullable Long unlisted,
            @Nullable Long withheld,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal mean) {}
}
