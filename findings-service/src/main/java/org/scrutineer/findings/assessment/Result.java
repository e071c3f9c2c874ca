package org.scrutineer.findings.assessment;

import org.scrutineer.findings.expression.Evaluation;
import org.scrutineer.findings.expression.Judgement;
import org.scrutineer.findings.expression.Outcome;
import org.scrutineer.findings.expression.Subject;
import org.scrutineer.findings.rule.CompiledRule;
import org.scrutineer.findings.rule.Severity;

/// What one rule says about one finding.
///
/// @param rule its code
/// @param explanation which values decided, or what was missing; empty for OK
public record Result(String rule, int version, Severity severity, Outcome outcome, String explanation) {

    static Result of(CompiledRule rule, Subject subject) {
        Judgement judgement = Evaluation.judge(rule.condition(), subject);
        return new Result(
                rule.code(), rule.version(), rule.text().severity(), judgement.outcome(), judgement.explanation());
    }

    boolean isFlag() {
        return outcome == Outcome.FLAGGED;
    }
}
