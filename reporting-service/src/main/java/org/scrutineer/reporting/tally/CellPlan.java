package org.scrutineer.reporting.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutineer.reporting.form.FormQuestion;

/// A form made ready for counting: turns answers into what they add to the counters. Pure and immutable.
public final class CellPlan {

    /// Longer numbers are typing errors; they count as answered and stay out of the sum.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6})?");

    private final Map<String, QuestionCells> questions;

    private CellPlan(Map<String, QuestionCells> questions) {
        this.questions = questions;
    }

    /// @param cellOf gives each fact its index, from 1
    static CellPlan of(List<FormQuestion> questions, ToIntFunction<CellKey> cellOf) {
        Map<String, QuestionCells> cells = new HashMap<>();
        questions.forEach(question -> cells.put(question.code(), QuestionCells.of(question, cellOf)));
        return new CellPlan(cells);
    }

    /// Where a question of the form is counted.
    QuestionCells cells(String questionCode) {
        QuestionCells cells = questions.get(questionCode);
        if (cells == null) {
            throw new IllegalArgumentException("The form does not ask " + questionCode);
        }
        return cells;
    }

    /// @param answers question code to raw answer: several choices separated by blanks, empty = asked and not answered,
    /// absent = not asked; codes that the form does not ask are ignored
    /// @param withheld codes of result questions whose answers are in quarantine
    public Contribution contributionOf(Map<String, String> answers, Set<String> withheld) {
        int[] cells = new int[answers.size() * 3];
        int size = 0;
        List<Integer> sumCells = new ArrayList<>();
        List<BigDecimal> sumValues = new ArrayList<>();
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            QuestionCells question = questions.get(answer.getKey());
            if (question == null) {
                continue;
            }
            if (withheld.contains(answer.getKey())) {
                cells = add(cells, size++, question.withheld());
                continue;
            }
            String value = answer.getValue().strip();
            if (value.isEmpty()) {
                cells = add(cells, size++, question.blank());
                continue;
            }
            cells = add(cells, size++, question.answered());
            if (!question.choices().isEmpty()) {
                for (int cell : choiceCells(question, value)) {
                    cells = add(cells, size++, cell);
                }
            } else if (question.sum() > 0) {
                BigDecimal number = number(value);
                if (number != null) {
                    cells = add(cells, size++, question.numeric());
                    if (number.signum() > 0) {
                        cells = add(cells, size++, question.positive());
                    }
                    sumCells.add(question.sum());
                    sumValues.add(number);
                }
            }
        }
        int[] counted = Arrays.copyOf(cells, size);
        Arrays.sort(counted);
        return new Contribution(
                counted, sumCells.stream().mapToInt(Integer::intValue).toArray(), sumValues.toArray(BigDecimal[]::new));
    }

    /// The number that an answer stands for, or null.
    public static @Nullable BigDecimal number(String answer) {
        String value = answer.strip();
        return NUMBER.matcher(value).matches() ? new BigDecimal(value) : null;
    }

    private static int[] choiceCells(QuestionCells question, String value) {
        if (!question.multiple()) {
            return new int[] {question.choices().getOrDefault(value, question.unlisted())};
        }
        // The same choice twice is one choice.
        return Arrays.stream(value.split("\\s+"))
                .mapToInt(choice -> question.choices().getOrDefault(choice, question.unlisted()))
                .distinct()
                .toArray();
    }

    private static int[] add(int[] cells, int size, int cell) {
        int[] roomy = size < cells.length ? cells : Arrays.copyOf(cells, cells.length * 2 + 8);
        roomy[size] = cell;
        return roomy;
    }
}
