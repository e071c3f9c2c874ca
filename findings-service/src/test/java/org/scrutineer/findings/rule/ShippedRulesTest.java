package org.scrutineer.findings.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.testkit.Kit;

class ShippedRulesTest {

    /// What no form says, and is missing until the office enters it.
    private static final Set<String> WAITING = Set.of("X13", "X14");

    static Stream<ShippedRules.Shipped> shipped() {
        return ShippedRules.load().stream();
    }

    @Test
    void hasTheFourteenCrossChecksAndSignalsAndFormChecks() {
        assertThat(shipped().map(ShippedRules.Shipped::code))
                .containsAll(IntStream.rangeClosed(1, 14).mapToObj(n -> "X" + n).toList())
                .containsAll(List.of("S1", "S2", "S3", "S4", "S5", "S6", "F1", "F2", "F3", "F4"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void canBeReadAndNamesOnlyWhatThereIs(ShippedRules.Shipped rule) {
        CompiledRule compiled = CompiledRule.of(rule.code(), rule.version(), rule.text());

        assertThat(RuleReach.unknownAttributes(compiled)).isEmpty();
        assertThat(rule.reason()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesQuestionsOfTheStandardForms(ShippedRules.Shipped rule) {
        CompiledRule compiled = CompiledRule.of(rule.code(), rule.version(), rule.text());
        String forms = Stream.of(Purpose.values())
                .filter(purpose -> purpose != Purpose.OTHER && compiled.appliesTo(purpose))
                .map(purpose -> Kit.text("forms/kz2022_" + "abcd".charAt(purpose.ordinal()) + ".xml"))
                .reduce("", String::concat);

        assertThat(compiled.names().questions()).allMatch(name -> forms.matches("(?s).*/[A-D]" + name + "\".*"));
        assertThat(WAITING.contains(rule.code()))
                .isEqualTo(rule.condition().contains("official.")
                        || rule.condition().contains("protocol."));
    }
}
