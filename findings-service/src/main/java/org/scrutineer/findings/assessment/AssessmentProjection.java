package org.scrutineer.findings.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.scrutineer.contracts.Topics;
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

    AssessmentProjection(Assessor assessor, Visits visits, Assessments assessments, FlagRows flags) {
        this.assessor = assessor;
        this.visits = visits;
        this.assessments = assessments;
        this.flags = flags;
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.FINDINGS_FINDING);
    }

    /// Missions in the order of their ids: two batches that lock several cannot wait for each other.
    @Override
    public void apply(List<IncomingEvent> events) {
        Map<String, Set<UUID>> byMission = new TreeMap<>();
        for (IncomingEvent event : events) {
            String missionId = event.envelope().missionId();
            if (missionId != null) {
                byMission
                        .computeIfAbsent(missionId, id -> new TreeSet<>())
                        .add(UUID.fromString(event.envelope().subject()));
            }
        }
        byMission.forEach(assessor::arrived);
    }

    /// What people said about flags is kept.
    @Override
    public void clear() {
        visits.forgetAll();
        assessments.forgetAll();
        flags.forgetAll();
    }
}
