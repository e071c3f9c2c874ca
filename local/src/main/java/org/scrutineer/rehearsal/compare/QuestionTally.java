package org.scrutineer.rehearsal.compare;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.kit.FormQuestion;
import org.scrutineer.rehearsal.kit.QuestionKind;

/// Figures of one question in one group.
final class QuestionTally {

    private final FormQuestion question;
    private final Map<String, Long> counts = new TreeMap<>();
    private long answered;
    private long blank;
    private long notAsked;
    private long sum;

    QuestionTally(FormQuestion question) {
        this.question = question;
    }

    /// @param answer raw value; empty = asked and not answered, null = not asked
    void add(@Nullable String answer) {
        if (answer == null) {
            notAsked++;
        } else if (answer.isEmpty()) {
            blank++;
        } else {
            answered++;
            switch (question.kind()) {
                case SELECT_ONE -> counts.merge(answer, 1L, Long::sum);
                case SELECT_MULTIPLE -> {
                    for (String choice : answer.split(" ", -1)) {
                        counts.merge(choice, 1L, Long::sum);
                    }
                }
                case INTEGER -> sum += Long.parseLong(answer);
                case OTHER -> {}
            }
        }
    }

    FormQuestion question() {
        return question;
    }

    /// Figures by name: answered, blank, notAsked, `count <choice>`, sum.
    Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>();
        figures.put("answered", answered);
        figures.put("blank", blank);
        figures.put("notAsked", notAsked);
        counts.forEach((choice, count) -> figures.put("count " + choice, count));
        if (question.kind() == QuestionKind.INTEGER && answered > 0) {
            figures.put("sum", sum);
        }
        return figures;
    }
}
