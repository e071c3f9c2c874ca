package org.scrutineer.findings.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scrutineer.findings.expression.Judgement;
import org.scrutineer.findings.expression.Outcome;

/// Adds up a back-test; for one thread.
final class Counting {

    private static final int SAMPLES = 20;
    private static final int REASONS = 20;

    private long flagged;
    private long ok;
    private long missing;
    private long newlyFlagged;
    private long noLongerFlagged;
    private final Map<String, Long> reasons = new HashMap<>();
    private final List<UUID> flaggedSamples = new ArrayList<>();
    private final List<UUID> missingSamples = new ArrayList<>();

    void add(UUID finding, Judgement judgement, boolean flaggedNow) {
        switch (judgement.outcome()) {
            case OK -> ok++;
            case FLAGGED -> {
                flagged++;
                sample(flaggedSamples, finding);
            }
            case MISSING -> {
                missing++;
                reasons.merge(judgement.explanation(), 1L, Long::sum);
                sample(missingSamples, finding);
            }
        }
        boolean wouldBeFlagged = judgement.outcome() == Outcome.FLAGGED;
        newlyFlagged += wouldBeFlagged && !flaggedNow ? 1 : 0;
        noLongerFlagged += !wouldBeFlagged && flaggedNow ? 1 : 0;
    }

    private static void sample(List<UUID> samples, UUID finding) {
        if (samples.size() < SAMPLES) {
            samples.add(finding);
        }
    }

    long findings() {
        return flagged + ok + missing;
    }

    BackTestReport report(Instant at, boolean complete) {
        Map<String, Long> frequent = reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        return new BackTestReport(
                at,
                findings(),
                complete,
                flagged,
                ok,
                missing,
                newlyFlagged,
                noLongerFlagged,
                frequent,
                new BackTestReport.Samples(List.copyOf(flaggedSamples), List.copyOf(missingSamples)));
    }
}
