package org.scrutineer.findings.assessment;

import org.scrutineer.findings.expression.Outcome;
import org.scrutineer.findings.rule.Severity;

/// What one rule says about one finding.
///
/// @param rule its code
/// @param explanation which values decided, or what was missing; empty for OK
public record Result(String rule, int version, Severity severity, Outcome outcome, String explanation) {

    boolean isFlag() {
        return outcome == Outcome.FLAGGED;
    }
}
