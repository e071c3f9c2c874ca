package org.scrutineer.findings.consolidation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.standing.ReviewState;

/// A finding that counts, at a place.
///
/// @param revision grows with whatever happens to it
/// @param contentVersion grows by edits and corrections
/// @param resultsWithheld while its results are in quarantine
/// @param receivedAt when its current version came in or was corrected
/// @param answers question code to raw answer; without results while these are in quarantine
record FindingAtPlace(
        UUID findingId,
        long revision,
        int contentVersion,
        boolean resultsWithheld,
        @Nullable String teamCode,
        ReviewState state,
        Instant receivedAt,
        KnownForm form,
        Map<String, String> answers) {

    /// The rule: approved before others, then the latest first. The id decides between equals, so that the same
    /// findings always give the same record.
    static final Comparator<FindingAtPlace> LEADING_FIRST = Comparator.comparing(
                    (FindingAtPlace finding) -> finding.state != ReviewState.APPROVED)
            .thenComparing(FindingAtPlace::receivedAt, Comparator.reverseOrder())
            .thenComparing(FindingAtPlace::findingId, Comparator.reverseOrder());

    /// Stands for what it says about the place: another one when its answers change, are withheld or released.
    String content() {
        return findingId + "/" + contentVersion + (resultsWithheld ? "/without results" : "");
    }
}
