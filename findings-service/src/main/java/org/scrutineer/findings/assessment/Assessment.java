package org.scrutineer.findings.assessment;

import java.util.List;
import java.util.UUID;
import org.scrutineer.findings.reevaluation.FormCheck;

/// What the rules say about a finding.
///
/// @param revision of the finding that was judged
/// @param bookVersion of the rules it was judged by
/// @param check what the form has against this content version
/// @param version grows when a result changes
/// @param published whether an event ever told of it
record Assessment(
        UUID findingId,
        long revision,
        int contentVersion,
        long bookVersion,
        FormCheck check,
        List<Result> results,
        long version,
        boolean published) {

    Assessment nextVersion() {
        return new Assessment(findingId, revision, contentVersion, bookVersion, check, results, version + 1, published);
    }

    List<Result> flags() {
        return results.stream().filter(Result::isFlag).toList();
    }

    boolean flags(String ruleCode) {
        return results.stream()
                .anyMatch(result -> result.isFlag() && result.rule().equals(ruleCode));
    }
}
