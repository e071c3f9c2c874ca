package org.scrutineer.findings.assessment;

import java.util.List;
import java.util.Set;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.AssessmentState;
import org.scrutineer.contracts.findings.FindingAssessed;
import org.scrutineer.contracts.findings.Flag;
import org.scrutineer.findings.expression.Outcome;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// Assessments as events.
final class AssessmentEvents {

    private AssessmentEvents() {}

    /// @param verified the flags that people have verified, of this finding and others
    static OutgoingEvent assessed(
            StoredFinding finding, Purpose purpose, Assessment assessment, Set<FlagRows.Raised> verified) {
        List<Flag> flags = assessment.flags().stream()
                .map(flag -> new Flag(
                        flag.rule(),
                        flag.version(),
                        flag.severity().name(),
                        verified.contains(new FlagRows.Raised(finding.findingId(), flag.rule())),
                        flag.explanation()))
                .toList();
        List<String> missing = assessment.results().stream()
                .filter(result -> result.outcome() == Outcome.MISSING)
                .map(Result::rule)
                .toList();
        AssessmentState state = new AssessmentState(
                finding.findingId(),
                finding.form().missionId(),
                finding.form().formId(),
                finding.form().formVersion(),
                purpose.name(),
                finding.teamCode(),
                finding.areaCode(),
                finding.regionCode(),
                finding.stationCode(),
                assessment.revision(),
                flags,
                missing,
                assessment.version());
        return new OutgoingEvent(
                Topics.FINDINGS_ASSESSMENT,
                "assessment",
                finding.findingId().toString(),
                FindingAssessed.TYPE,
                assessment.version(),
                finding.form().missionId(),
                new FindingAssessed(state));
    }
}
