package org.scrutineer.findings.reevaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form has against the answers of one version of a finding. Codes of questions, never answers.
///
/// @param notAllowed answers that break a constraint or are of another type
/// @param unanswered required and relevant, without an answer
/// @param notRelevant answered although they were not to be asked
/// @param recalculated whose sent value does not follow from the answers
/// @param unavailable why the form could not be run; null when it could
public record FormCheck(
        List<String> notAllowed,
        List<String> unanswered,
        List<String> notRelevant,
        List<String> recalculated,
        @Nullable String unavailable) {

    public static FormCheck unavailable(String reason) {
        return new FormCheck(List.of(), List.of(), List.of(), List.of(), reason);
    }
}
