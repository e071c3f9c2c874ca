package org.scrutineer.findings.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.scrutineer.contracts.Topics;
import org.scrutineer.findings.ChangedFindings;
import org.scrutineer.findings.intake.Displaced;
import org.scrutineer.findings.rule.FindingsToJudge;
import org.scrutineer.findings.visit.Visits;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;

/// Judges findings when an event says that they came or changed. The event only says which: what is judged is the
/// finding as it is stored now, so late and repeated events do no harm.
@ApplicationScoped
class AssessmentProjection implements Projection {

    private final Assessor assessor;
    private final Visits visits;
    private final Assessments assessments;
    private final FlagRows flags;
    private final Displaced displaced;
    private final FindingsToJudge toJudge;

    AssessmentProjection(
            Assessor assessor,
            Visits visits,
            Assessments assessments,
            FlagRows flags,
            Displaced displaced,
            FindingsToJudge toJudge) {
        this.assessor = assessor;
        this.visits = visits;
        this.assessments = assessments;
        this.flags = flags;
        this.displaced = displaced;
        this.toJudge = toJudge;
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.FINDINGS_FINDING);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        ChangedFindings.byMission(events).forEach((missionId, findings) -> {
            assessor.arrived(missionId, findings);
            // What came while its place did was placed without it.
            displaced.among(missionId, findings).forEach(finding -> toJudge.add(missionId, finding));
        });
    }

    /// What people said about flags is kept.
    @Override
    public void clear() {
        // Waits for the batches under way, and lets none begin: one that read half of this would never be judged again.
        assessments.lockAll();
        visits.forgetAll();
        assessments.forgetAll();
        flags.forgetAll();
    }
}
