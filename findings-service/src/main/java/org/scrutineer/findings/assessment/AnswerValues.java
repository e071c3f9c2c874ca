package org.scrutineer.findings.assessment;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.expression.Value;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;
import org.scrutineer.findings.questionnaire.QuestionNames;
import org.scrutineer.findings.visit.VisitReader;

/// Answers as values of rules.
final class AnswerValues {

    private AnswerValues() {}

    /// The answer to the question that a name means.
    static Value named(String name, QuestionNames names, Map<String, String> answers) {
        return names.find(name)
                .map(question -> of(question, answers))
                .orElseGet(() -> new Value.Missing("the form has no question " + name));
    }

    static Value total(String prefix, QuestionNames names, Map<String, String> answers) {
        double total = 0;
        var questions = names.numbersBeginning(prefix);
        if (questions.isEmpty()) {
            return new Value.Missing("the form has no questions beginning with " + prefix);
        }
        for (Question question : questions) {
            switch (of(question, answers)) {
                case Value.Number(double number) -> total += number;
                case Value.Missing missing -> {
                    return missing;
                }
                default -> {
                    return new Value.Missing(question.code() + " is no number");
                }
            }
        }
        return Value.of(total);
    }

    static String code(String name, QuestionNames names) {
        return names.find(name).map(Question::code).orElse(name);
    }

    /// Whether explanations may show the answer: choices, figures and times, never words.
    static boolean shown(String name, QuestionNames names, Map<String, String> answers) {
        Optional<Question> question = names.find(name);
        return question.isPresent()
                && switch (question.get().kind()) {
                    case SELECT_ONE, SELECT_MULTIPLE, INTEGER, DECIMAL, DATE, TIME, DATE_TIME -> true;
                    case CALCULATED -> of(question.get(), answers) instanceof Value.Number;
                    case TEXT, GEOPOINT, BINARY, METADATA -> false;
                };
    }

    private static Value of(Question question, Map<String, String> answers) {
        String code = question.code();
        String answer = answers.get(code);
        if (answer == null) {
            return new Value.Missing(code + " was not asked");
        }
        if (answer.isBlank()) {
            return new Value.Missing(code + " was left blank");
        }
        Value value = typed(question.kind(), answer.strip(), answers, code);
        return value == null ? new Value.Missing(code + " cannot be read as its kind of answer") : value;
    }

    private static @Nullable Value typed(QuestionKind kind, String answer, Map<String, String> answers, String code) {
        return switch (kind) {
            case INTEGER, DECIMAL -> number(answer);
            case CALCULATED -> number(answer) instanceof Value number ? number : Value.of(answer);
            case TIME -> VisitReader.stated(answers, code).map(Value.Clock::new).orElse(null);
            case DATE_TIME -> moment(answer);
            case SELECT_ONE, SELECT_MULTIPLE, TEXT, DATE, GEOPOINT, BINARY, METADATA -> Value.of(answer);
        };
    }

    private static @Nullable Value number(String answer) {
        try {
            double number = Double.parseDouble(answer);
            return Double.isFinite(number) ? Value.of(number) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Value moment(String answer) {
        try {
            return new Value.Moment(OffsetDateTime.parse(answer).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
