package org.scrutineer.findings.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.rule.RuleBook;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// Writes what was judged: the assessments, their flags, the tallies, and an event for each whose flags changed.
@ApplicationScoped
class KeepResults {

    private final Assessments assessments;
    private final FlagRows flags;
    private final RuleTally tally;
    private final Outbox outbox;

    KeepResults(Assessments assessments, FlagRows flags, RuleTally tally, Outbox outbox) {
        this.assessments = assessments;
        this.flags = flags;
        this.tally = tally;
        this.outbox = outbox;
    }

    /// A finding and what the rules say about it.
    record Judged(Evidence evidence, List<Result> results) {}

    private record Changed(Evidence evidence, Assessment assessment) {}

    void keep(String missionId, RuleBook book, List<Judged> judged, Map<UUID, Assessment> before) {
        RuleTally.Difference difference = new RuleTally.Difference();
        List<Assessment> kept = new ArrayList<>();
        List<FlagRows.Standing> standing = new ArrayList<>();
        List<Changed> told = new ArrayList<>();
        Set<UUID> moved = moved(missionId, judged, before);
        for (Judged one : judged) {
            StoredFinding finding = one.evidence().finding();
            Assessment former = before.get(finding.findingId());
            boolean rewound = former != null && former.revision() == 0;
            List<Result> formerResults = former == null ? List.of() : former.results();
            // After a rebuild nothing of the former results is in the tally any more.
            difference.replace(rewound ? List.of() : formerResults, one.results());
            boolean edited = former != null && former.contentVersion() != finding.contentVersion();
            boolean toldOtherwise = edited || moved.contains(finding.findingId());
            Assessment now = next(one, former, book, toldOtherwise);
            kept.add(now);
            boolean flagsChanged = !flagsOf(formerResults).equals(now.flags());
            if (flagsChanged || toldOtherwise || rewound) {
                standing.add(new FlagRows.Standing(finding, now.flags(), former == null));
            }
            boolean tell = flagsChanged || (toldOtherwise && now.published());
            if (tell) {
                told.add(new Changed(one.evidence(), now));
            }
        }
        flags.replace(missionId, standing);
        assessments.keep(missionId, kept);
        tally.add(missionId, difference);
        publish(missionId, told);
    }

    /// Flags say where their finding is.
    private Set<UUID> moved(String missionId, List<Judged> judged, Map<UUID, Assessment> before) {
        List<UUID> flaggedAndRevised = judged.stream()
                .map(one -> one.evidence().finding())
                .filter(finding -> {
                    Assessment former = before.get(finding.findingId());
                    return former != null
                            && former.revision() < finding.revision()
                            && !former.flags().isEmpty();
                })
                .map(StoredFinding::findingId)
                .toList();
        return flaggedAndRevised.isEmpty() ? Set.of() : flags.moved(missionId, flaggedAndRevised);
    }

    /// @param toldOtherwise whether what was told of the finding itself holds no more
    private static Assessment next(Judged judged, @Nullable Assessment former, RuleBook book, boolean toldOtherwise) {
        StoredFinding finding = judged.evidence().finding();
        boolean flagged = judged.results().stream().anyMatch(Result::isFlag);
        return new Assessment(
                finding.findingId(),
                finding.revision(),
                finding.contentVersion(),
                book.version(),
                judged.evidence().check(),
                judged.results(),
                former == null ? 1 : former.version() + (toldOtherwise || !sameFlags(former, judged) ? 1 : 0),
                flagged || (former != null && former.published()));
    }

    private static boolean sameFlags(Assessment former, Judged judged) {
        return former.flags().equals(flagsOf(judged.results()));
    }

    private static List<Result> flagsOf(List<Result> results) {
        return results.stream().filter(Result::isFlag).toList();
    }

    private void publish(String missionId, List<Changed> told) {
        if (told.isEmpty()) {
            return;
        }
        Set<FlagRows.Raised> verified = flags.verified(
                missionId,
                told.stream().map(one -> one.assessment().findingId()).toList());
        List<OutgoingEvent> events = told.stream()
                .map(one -> AssessmentEvents.assessed(
                        one.evidence().finding(), one.evidence().form().purpose(), one.assessment(), verified))
                .toList();
        outbox.appendAll(events);
    }
}
