package org.scrutineer.findings.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A form version as intake needs it. Immutable; shared by all threads.
///
/// @param answers its questions by their place in the instance
public record KnownForm(FormKey key, Purpose purpose, FormStatus status, Definition definition, AnswerTree answers) {

    public static KnownForm of(FormKey key, Purpose purpose, FormStatus status, Definition definition) {
        return new KnownForm(key, purpose, status, definition, AnswerTree.of(definition.questions()));
    }

    public KnownForm with(FormStatus newStatus) {
        return new KnownForm(key, purpose, newStatus, definition, answers);
    }

    public Marks.Fields fields() {
        return definition.marks().fields();
    }

    public Set<String> codes() {
        return definition.questions().stream().map(Question::code).collect(Collectors.toUnmodifiableSet());
    }

    /// Codes of the questions answered with a file.
    public List<String> fileCodes() {
        return definition.questions().stream()
                .filter(question -> question.kind() == QuestionKind.BINARY)
                .map(Question::code)
                .toList();
    }
}
