package org.scrutineer.reporting.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.scrutineer.reporting.form.FormQuestion;

/// Where a question is counted; 0 where a fact does not apply to it.
///
/// @param choices value to cell
record QuestionCells(
        boolean multiple,
        int answered,
        int blank,
        Map<String, Integer> choices,
        int unlisted,
        int numeric,
        int positive,
        int sum,
        int withheld) {

    /// @param cellOf the dictionary
    static QuestionCells of(FormQuestion question, ToIntFunction<CellKey> cellOf) {
        String code = question.code();
        Map<String, Integer> choices = new LinkedHashMap<>();
        question.choices()
                .forEach(choice -> choices.put(choice, cellOf.applyAsInt(new CellKey(code, Fact.CHOICE, choice))));
        boolean number = question.number();
        return new QuestionCells(
                question.multiple(),
                cellOf.applyAsInt(new CellKey(code, Fact.ANSWERED)),
                cellOf.applyAsInt(new CellKey(code, Fact.BLANK)),
                choices,
                choices.isEmpty() ? 0 : cellOf.applyAsInt(new CellKey(code, Fact.UNLISTED)),
                number ? cellOf.applyAsInt(new CellKey(code, Fact.NUMERIC)) : 0,
                number ? cellOf.applyAsInt(new CellKey(code, Fact.POSITIVE)) : 0,
                number ? cellOf.applyAsInt(new CellKey(code, Fact.SUM)) : 0,
                question.result() ? cellOf.applyAsInt(new CellKey(code, Fact.WITHHELD)) : 0);
    }
}
