package org.scrutineer.findings.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the questions of a form by the names that rules use: a code, `B_pec_total`, or what a code has after its first
/// part, `_pec_total`, which fits any form that keeps to the codes of the standard forms.
public final class QuestionNames {

    private final List<Question> questions;
    private final Map<String, Question> byName = new HashMap<>();

    public QuestionNames(KnownForm form) {
        this.questions = form.definition().questions();
        Set<String> ambiguous = new HashSet<>();
        for (Question question : questions) {
            String ending = ending(question.code());
            if (!ending.isEmpty() && byName.putIfAbsent(ending, question) != null) {
                ambiguous.add(ending);
            }
        }
        ambiguous.forEach(byName::remove);
        questions.forEach(question -> byName.put(question.code(), question));
    }

    /// @return empty when the form has no such question, or several
    public Optional<Question> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The questions answered with a number whose codes, or endings, begin with a text.
    public List<Question> numbersBeginning(String prefix) {
        return questions.stream()
                .filter(question -> question.kind() == QuestionKind.INTEGER || question.kind() == QuestionKind.DECIMAL)
                .filter(question -> question.code().startsWith(prefix)
                        || ending(question.code()).startsWith(prefix))
                .toList();
    }

    private static String ending(String code) {
        int first = code.indexOf('_');
        return first > 0 ? code.substring(first) : "";
    }
}
