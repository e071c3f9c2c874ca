package org.scrutineer.reporting.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.reporting.coverage.CoverageLedger;
import org.scrutineer.reporting.coverage.CoverageLedger.ReceivedChange;
import org.scrutineer.reporting.finding.FindingRows.Written;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.problem.ProblemExtents;
import org.scrutineer.reporting.problem.SightingDeltas;
import org.scrutineer.reporting.stream.StreamChange;
import org.scrutineer.reporting.stream.StreamLog;
import org.scrutineer.reporting.tally.CellPlans;
import org.scrutineer.reporting.tally.TallyCounters;
import org.scrutineer.reporting.tally.TallyDeltas;

/// Brings findings of known forms into every counter, in the caller's transaction, with a number of statements that
/// does not depend on how many findings there are.
///
/// Locks are taken in one order everywhere: findings, places, coverage, tallies, problems, stream; within each by key.
@ApplicationScoped
class FindingBatch {

    private final FindingRows rows;
    private final CellPlans plans;
    private final CoverageLedger coverage;
    private final TallyCounters tallies;
    private final ProblemExtents problems;
    private final StreamLog stream;

    FindingBatch(
            FindingRows rows,
            CellPlans plans,
            CoverageLedger coverage,
            TallyCounters tallies,
            ProblemExtents problems,
            StreamLog stream) {
        this.rows = rows;
        this.plans = plans;
        this.coverage = coverage;
        this.tallies = tallies;
        this.problems = problems;
        this.stream = stream;
    }

    /// @param form of the version that the finding names
    record Observation(FindingState finding, ObservationForm form) {}

    /// @param observations each finding once
    void apply(List<Observation> observations) {
        if (observations.isEmpty()) {
            return;
        }
        Map<UUID, ReportedFinding> findings = new HashMap<>();
        for (Observation observation : observations) {
            findings.put(
                    observation.finding.findingId(),
                    ReportedFinding.of(observation.finding, observation.form, plans.of(observation.form)));
        }
        List<ReceivedChange> received = new ArrayList<>();
        TallyDeltas tallyDeltas = new TallyDeltas();
        SightingDeltas sightings = new SightingDeltas();
        List<StreamChange> news = new ArrayList<>();
        for (Written written : rows.upsert(findings.values())) {
            ReportedFinding finding = findings.get(written.findingId());
            if (finding == null) {
                throw new IllegalStateException("A row came back that was not written");
            }
            Counted before = written.before();
            Counted after = finding.counted();
            received.add(new ReceivedChange(before == null ? null : before.received(), after.received()));
            count(tallyDeltas, sightings, before, after);
            news.add(news(finding));
        }
        news.addAll(coverage.received(received));
        tallies.add(tallyDeltas);
        problems.add(sightings);
        stream.append(news);
    }

    void clear() {
        rows.clear();
        coverage.clearReceived();
        tallies.clear();
        problems.clear();
    }

    private static void count(TallyDeltas tallies, SightingDeltas sightings, @Nullable Counted before, Counted after) {
        if (before != null && before.standing().counts()) {
            tallies.subtract(before.tallyKey(), before.contribution());
            sightings.subtract(before.sighting());
        }
        if (after.standing().counts()) {
            tallies.add(after.tallyKey(), after.contribution());
            sightings.add(after.sighting());
        }
    }

    private static StreamChange news(ReportedFinding finding) {
        return new StreamChange(
                finding.counted().group().missionId(),
                "finding",
                finding.counted().group().areaCode(),
                "finding:" + finding.findingId(),
                finding.version(),
                finding.view());
    }
}
