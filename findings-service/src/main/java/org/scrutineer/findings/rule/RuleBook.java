package org.scrutineer.findings.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutineer.findings.questionnaire.Purpose;

/// The active rules of a mission in one state.
public final class RuleBook {

    private final long version;
    private final Map<Purpose, List<CompiledRule>> byPurpose;
    private final Map<Purpose, List<CompiledRule>> comparing;

    /// @param rules by code
    RuleBook(long version, List<CompiledRule> rules) {
        this.version = version;
        this.byPurpose = byPurpose(rules.stream());
        this.comparing =
                byPurpose(rules.stream().filter(rule -> !rule.names().sets().isEmpty()));
    }

    private static Map<Purpose, List<CompiledRule>> byPurpose(Stream<CompiledRule> rules) {
        List<CompiledRule> all = rules.toList();
        return Arrays.stream(Purpose.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        purpose -> all.stream()
                                .filter(rule -> rule.appliesTo(purpose))
                                .toList()));
    }

    /// Grows whenever a rule is activated or retired.
    public long version() {
        return version;
    }

    /// Those that judge forms of a purpose, by code.
    public List<CompiledRule> of(Purpose purpose) {
        return byPurpose.getOrDefault(purpose, List.of());
    }

    /// Those of them that compare with other forms. Asked for each pair of findings that are compared.
    public List<CompiledRule> comparing(Purpose purpose) {
        return comparing.getOrDefault(purpose, List.of());
    }
}
