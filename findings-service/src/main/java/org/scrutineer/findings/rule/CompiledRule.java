package org.scrutineer.findings.rule;

import org.scrutineer.findings.expression.Expression;
import org.scrutineer.findings.expression.Names;
import org.scrutineer.findings.expression.Parser;
import org.scrutineer.findings.questionnaire.Purpose;

/// A rule ready to be evaluated. Immutable; shared by all threads.
public record CompiledRule(String code, int version, RuleVersion.RuleText text, Expression condition, Names names) {

    /// @throws org.scrutineer.findings.expression.ExpressionUnreadable when its condition cannot be read
    public static CompiledRule of(String code, int version, RuleVersion.RuleText text) {
        Expression condition = Parser.parse(text.condition());
        return new CompiledRule(code, version, text, condition, Names.of(condition));
    }

    public boolean appliesTo(Purpose purpose) {
        return text.appliesTo(purpose);
    }
}
