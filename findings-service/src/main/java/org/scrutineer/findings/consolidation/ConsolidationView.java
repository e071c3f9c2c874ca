package org.scrutineer.findings.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.standing.ReviewState;

/// One record of a place, made of all findings of one purpose that count there.
///
/// @param stationCode absent for TABULATION
/// @param commissionCode for TABULATION only
/// @param findings the one that leads by rule first: approved before others, then the latest
/// @param answers every question that any finding answers
/// @param version how many decisions were made; the entity tag covers the findings too
public record ConsolidationView(
        Purpose purpose,
        @Nullable String stationCode,
        @Nullable String commissionCode,
        List<Finding> findings,
        List<Answer> answers,
        long version) {

    /// A finding of the place.
    ///
    /// @param receivedAt when its current version came in or was corrected
    public record Finding(
            UUID findingId, String formId, @Nullable String teamCode, ReviewState review, Instant receivedAt) {}

    /// Who chose an answer.
    public enum ChosenBy {
        RULE,
        PERSON
    }

    /// The answer that stands for the place.
    ///
    /// @param labels of the question, by language
    /// @param findingId whose answer it is; absent for one that no finding gives
    /// @param conflicting whether findings give different answers
    /// @param given what each finding answers; those that do not answer are left out
    /// @param decision absent where the rule decides
    public record Answer(
            String questionCode,
            Map<String, String> labels,
            String value,
            @Nullable UUID findingId,
            ChosenBy chosenBy,
            boolean conflicting,
            List<Given> given,
            @Nullable Chosen decision) {}

    public record Given(UUID findingId, String value) {}

    /// A person's decision.
    ///
    /// @param author user name
    /// @param outdated look again: a finding came in, came back or changed since, or the one that was chosen counts
    /// no more
    public record Chosen(String author, Instant decidedAt, String reason, boolean outdated) {}

    static ConsolidationView of(ObservedPlace place, Consolidation consolidation, long version) {
        return new ConsolidationView(
                place.purpose(),
                place.stationCode(),
                place.commissionCode(),
                consolidation.findings().stream()
                        .map(finding -> new Finding(
                                finding.findingId(),
                                finding.form().key().formId(),
                                finding.teamCode(),
                                finding.state(),
                                finding.receivedAt()))
                        .toList(),
                consolidation.lines().stream()
                        .map(line -> answer(consolidation, line))
                        .toList(),
                version);
    }

    private static Answer answer(Consolidation consolidation, Consolidation.Line line) {
        Decision decision = line.decision();
        return new Answer(
                line.code(),
                line.question().labels(),
                line.value(),
                line.source(),
                decision == null ? ChosenBy.RULE : ChosenBy.PERSON,
                line.conflicting(),
                line.given().stream()
                        .map(given -> new Given(given.findingId(), given.value()))
                        .toList(),
                decision == null
                        ? null
                        : new Chosen(
                                decision.author(),
                                decision.decidedAt(),
                                decision.reason(),
                                consolidation.outdated(decision)));
    }
}
