package org.scrutineer.findings.rule;

import java.util.List;
import org.scrutineer.findings.questionnaire.Purpose;

/// The active rules of a mission in one state.
///
/// @param version grows whenever a rule is activated or retired
/// @param rules by code
public record RuleBook(long version, List<CompiledRule> rules) {

    public List<CompiledRule> of(Purpose purpose) {
        return rules.stream().filter(rule -> rule.appliesTo(purpose)).toList();
    }
}
