package org.scrutineer.findings.flag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.rule.Severity;

/// Everything the rules say about one finding.
///
/// @param assessed false until the rules have run, seconds after the finding came
/// @param contentVersion of the finding that was judged
/// @param results one per rule that applies
/// @param verdicts what people said, oldest first, about flags that hold and others
public record FindingFlags(
        UUID findingId, boolean assessed, int contentVersion, List<Outcome> results, List<Verdict> verdicts) {

    /// What one rule says.
    ///
    /// @param explanation which values decided, or what was missing; empty when nothing is flagged
    public record Outcome(String rule, int ruleVersion, Severity severity, Status result, String explanation) {}

    /// State of a rule on a finding.
    public enum Status {
        FLAGGED,
        /// Flagged, and a person has looked.
        VERIFIED,
        OK,
        MISSING
    }

    /// What a person said about a flag.
    ///
    /// @param verdict VERIFIED or REOPENED
    public record Verdict(
            String rule,
            int ruleVersion,
            int contentVersion,
            String verdict,
            @Nullable String note,
            String by,
            Instant at) {}
}
