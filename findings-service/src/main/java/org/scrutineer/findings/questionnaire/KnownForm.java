package org.scrutineer.findings.questionnaire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;

/// A form version as intake needs it. Immutable; shared by all threads.
///
/// @param answers its questions by their place in the instance
public record KnownForm(FormKey key, Purpose purpose, FormStatus status, Definition definition, AnswerTree answers) {

    private static final Pattern TURN = Pattern.compile("\\[[0-9]{1,4}]$");

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

    /// Code of the question in which a phone names its client audit; empty when the form declares none.
    public Optional<String> clientAuditCode() {
        return definition.questions().stream()
                .filter(question -> question.kind() == QuestionKind.BINARY && isClientAudit(question.path()))
                .map(Question::code)
                .findFirst();
    }

    /// @param path begins with the name of the root, whatever that is
    private static boolean isClientAudit(String path) {
        return path.substring(path.indexOf('/', 1)).equals("/meta/audit");
    }

    /// @param asked codes as answers carry them
    /// @throws DomainException 422 when one of them is no question of the form
    public void requireQuestions(Set<String> asked) {
        Set<String> codes = codes();
        List<FieldError> unknown = asked.stream()
                .filter(code -> !codes.contains(withoutTurn(code)))
                .map(code -> new FieldError("/answers/" + code, "is no question of the form"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    FindingsProblem.UNKNOWN_QUESTION,
                    "Some answers belong to no question of form %s version %s."
                            .formatted(key.formId(), key.formVersion()),
                    Map.of("errors", unknown));
        }
    }

    /// Names of the files that answers refer to.
    ///
    /// @param said question code to raw answer
    public Set<String> filesIn(Map<String, String> said) {
        List<String> fileCodes = fileCodes();
        Set<String> files = new LinkedHashSet<>();
        said.forEach((code, name) -> {
            if (fileCodes.contains(withoutTurn(code)) && !name.isBlank()) {
                files.add(name.strip());
            }
        });
        return files;
    }

    /// Questions in a repeated group carry their turn from the second on: `code[2]`.
    public static String withoutTurn(String code) {
        return TURN.matcher(code).replaceFirst("");
    }
}
