package org.scrutineer.findings.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// One record of a place, made of its findings and of what people decided. Pure.
///
/// @param findings the leading one first
/// @param lines every question that any of them answers, or that a person decided about
record Consolidation(List<FindingAtPlace> findings, List<Line> lines) {

    /// Differ between any two visits, and say nothing about the place.
    private static final Set<QuestionKind> OF_THE_VISIT =
            Set.of(QuestionKind.METADATA, QuestionKind.CALCULATED, QuestionKind.BINARY, QuestionKind.GEOPOINT);

    /// Hexadecimal digits: enough that two states of one place do not meet.
    private static final int TAG_LENGTH = 16;

    /// An answer that a finding gives.
    record Given(UUID findingId, String value) {}

    /// One question.
    ///
    /// @param given what the findings answer, the leading one first; empty answers left out
    /// @param decision null where the rule decides
    record Line(
            String code,
            Question question,
            List<Given> given,
            @Nullable Decision decision) {

        /// Whether two findings give different answers. A finding that does not answer contradicts nobody.
        boolean conflicting() {
            return given.stream()
                            .map(one -> meaning(question.kind(), one.value))
                            .distinct()
                            .count()
                    > 1;
        }

        String value() {
            String chosen = decision == null ? null : decision.value();
            return chosen == null ? given.getFirst().value : chosen;
        }

        /// Null for an answer that no finding gives.
        @Nullable UUID source() {
            return decision == null ? given.getFirst().findingId : decision.findingId();
        }
    }

    /// @param findings those that count, the leading one first
    /// @param decisions by question
    static Consolidation of(List<FindingAtPlace> findings, Map<String, Decision> decisions) {
        List<Line> lines = new ArrayList<>();
        for (String code : codes(findings, decisions)) {
            question(findings, code).ifPresent(question -> {
                List<Given> given = findings.stream()
                        .filter(finding ->
                                !finding.answers().getOrDefault(code, "").isBlank())
                        .map(finding ->
                                new Given(finding.findingId(), finding.answers().getOrDefault(code, "")))
                        .toList();
                Decision decision = decisions.get(code);
                if (!given.isEmpty() || decision != null) {
                    lines.add(new Line(code, question, given, decision));
                }
            });
        }
        return new Consolidation(findings, lines);
    }

    /// Everything that a decision now is made on.
    Set<String> contents() {
        return findings.stream().map(FindingAtPlace::content).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Line> line(String code) {
        return lines.stream().filter(line -> line.code.equals(code)).findFirst();
    }

    /// Stands for what somebody sees who reads the record: another one when a decision is made, or when anything
    /// happens to one of the findings.
    ///
    /// @param decisions how many were made
    String tag(long decisions) {
        String seen = findings.stream()
                .map(finding -> finding.findingId() + "/" + finding.revision())
                .sorted()
                .collect(Collectors.joining(" "));
        return decisions + "-" + Digests.sha256Hex(seen).substring(0, TAG_LENGTH);
    }

    /// Whether a finding says something that was not there to be seen: it came, came back or was changed; or
    /// whether the one whose answer was chosen counts no more. Times do not tell: what was held keeps that of its
    /// arrival.
    boolean outdated(Decision decision) {
        boolean unseen =
                findings.stream().anyMatch(finding -> !decision.madeOn().contains(finding.content()));
        boolean gone = decision.findingId() != null
                && findings.stream().noneMatch(finding -> finding.findingId().equals(decision.findingId()));
        return unseen || gone;
    }

    /// In the order in which the findings answer, the leading one first; then what a person decided and none of
    /// them answers any more.
    private static Set<String> codes(List<FindingAtPlace> findings, Map<String, Decision> decisions) {
        return Stream.concat(
                        findings.stream().flatMap(finding -> finding.answers().keySet().stream()),
                        decisions.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The question as the leading finding that has it was asked it; empty for what is no question about the
    /// place.
    private static Optional<Question> question(List<FindingAtPlace> findings, String code) {
        String base = KnownForm.withoutTurn(code);
        return findings.stream()
                .map(FindingAtPlace::form)
                .filter(form -> ofTheVisit(form.fields()).noneMatch(base::equals))
                .flatMap(form -> form.definition().questions().stream())
                .filter(question -> question.code().equals(base) && !OF_THE_VISIT.contains(question.kind()))
                .findFirst();
    }

    private static Stream<String> ofTheVisit(Marks.Fields fields) {
        return Stream.of(
                        fields.team(),
                        fields.started(),
                        fields.ended(),
                        fields.arrived(),
                        fields.departed(),
                        fields.region(),
                        fields.commission(),
                        fields.station(),
                        fields.stationOther())
                .flatMap(Stream::ofNullable);
    }

    /// The same for answers that say the same in other words.
    private static Object meaning(QuestionKind kind, String answer) {
        String value = answer.strip();
        return switch (kind) {
            case SELECT_MULTIPLE -> new TreeSet<>(Arrays.asList(value.split("\\s+")));
            case INTEGER, DECIMAL -> number(value);
            default -> value;
        };
    }

    private static Object number(String value) {
        try {
            return new BigDecimal(value).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
