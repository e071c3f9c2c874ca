package org.scrutineer.findings.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutineer.findings.questionnaire.Purpose;

/// The active rules of a mission in one state.
public final class RuleBook {

    private final long version;
    private final Map<Purpose, List<CompiledRule>> byPurpose;

    /// @param rules by code
    RuleBook(long version, List<CompiledRule> rules) {
        this.version = version;
        this.byPurpose = Arrays.stream(Purpose.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        purpose -> rules.stream()
                                .filter(rule -> rule.appliesTo(purpose))
                                .toList()));
    }

    /// Grows whenever a rule is activated or retired.
    public long version() {
        return version;
    }

    /// Those that judge forms of a purpose, by code. Asked for each pair of findings that are compared.
    public List<CompiledRule> of(Purpose purpose) {
        return byPurpose.getOrDefault(purpose, List.of());
    }
}
