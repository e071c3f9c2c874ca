package org.scrutineer.reporting.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scrutineer.contracts.findings.Choice;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.contracts.findings.Question;

/// A published form version.
///
/// @param purpose OPENING, VOTING, COUNTING, TABULATION or OTHER
public record ObservationForm(FormKey key, String title, String purpose, List<FormQuestion> questions) {

    /// Longer lists are places (10,000 stations), not answers: only "answered" is counted, so that the counters of a
    /// form stay within one page of the database.
    private static final int LONGEST_COUNTED_LIST = 500;

    static ObservationForm of(FormState form) {
        return new ObservationForm(
                keyOf(form),
                form.title(),
                form.purpose(),
                form.questions().stream().map(ObservationForm::question).toList());
    }

    static FormKey keyOf(FormState form) {
        return new FormKey(form.missionId(), form.formId(), form.formVersion());
    }

    private static FormQuestion question(Question question) {
        return new FormQuestion(
                question.code(),
                question.kind(),
                // The order of JSON members must not depend on the run: rebuilding writes the same row.
                new TreeMap<>(question.labels()),
                question.choices().size() > LONGEST_COUNTED_LIST
                        ? List.of()
                        : question.choices().stream().map(Choice::value).toList(),
                question.problem(),
                question.redFlag(),
                question.rating(),
                question.overallRating(),
                Boolean.TRUE.equals(question.result()));
    }

    public String formId() {
        return key.formId();
    }

    public Optional<FormQuestion> overallRating() {
        return questions.stream().filter(FormQuestion::overallRating).findFirst();
    }

    public List<FormQuestion> ratings() {
        return questions.stream().filter(FormQuestion::rating).toList();
    }

    /// Codes of the questions about the protocol of results.
    public Set<String> resultCodes() {
        return questions.stream()
                .filter(FormQuestion::result)
                .map(FormQuestion::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Problems and red flags.
    public List<FormQuestion> irregularities() {
        return questions.stream()
                .filter(question -> question.problem() || question.redFlag())
                .toList();
    }
}
