package org.scrutineer.findings.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.rule.RuleCatalogue;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Versions;

/// A person says about a flag that she has looked and that the finding stands as it is, or takes that back. It counts
/// while the flag says what it says now; an edit or another version of the rule asks anew.
@ApplicationScoped
public class VerifyFlag {

    private final Assessments assessments;
    private final StoredFindings findings;
    private final FlagRows flags;
    private final RuleCatalogue catalogue;
    private final FormCatalogue forms;
    private final Outbox outbox;
    private final AuditLog auditLog;

    VerifyFlag(
            Assessments assessments,
            StoredFindings findings,
            FlagRows flags,
            RuleCatalogue catalogue,
            FormCatalogue forms,
            Outbox outbox,
            AuditLog auditLog) {
        this.assessments = assessments;
        this.findings = findings;
        this.flags = flags;
        this.catalogue = catalogue;
        this.forms = forms;
        this.outbox = outbox;
        this.auditLog = auditLog;
    }

    /// What a person says.
    ///
    /// @param stands whether the finding stands as it is; false takes an earlier verification back
    /// @param note why, for colleagues; never leaves the service
    public record Verdict(boolean stands, @Nullable String note, String by) {}

    /// @throws DomainException when there is no such flag, or it is not what the caller saw
    @Transactional
    public void handle(String missionId, UUID findingId, String rule, Verdict verdict, @Nullable String ifMatch) {
        assessments.keepAll();
        catalogue.lock(missionId);
        Assessment assessment = assessments.find(missionId, List.of(findingId)).get(findingId);
        if (assessment == null || assessment.revision() == 0) {
            throw noFlag(rule);
        }
        Versions.require(ifMatch, assessment.version());
        Result flag = assessment.flags().stream()
                .filter(result -> result.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> noFlag(rule));
        boolean verified = flags.verified(missionId, List.of(findingId)).contains(new FlagRows.Raised(findingId, rule));
        if (verified == verdict.stands()) {
            return;
        }
        flags.verify(missionId, assessment, flag, verdict);
        Assessment next = assessment.nextVersion();
        assessments.keep(missionId, List.of(next));
        publish(missionId, next);
        auditLog.record(
                missionId,
                Act.of(verdict.stands() ? "flag.verified" : "flag.reopened", "finding", findingId.toString())
                        .details(Map.of("rule", rule)));
    }

    private void publish(String missionId, Assessment assessment) {
        List<UUID> id = List.of(assessment.findingId());
        StoredFinding finding = findings.load(missionId, id).getFirst();
        outbox.appendAll(List.of(AssessmentEvents.assessed(
                finding,
                forms.find(finding.form()).orElseThrow().purpose(),
                assessment,
                flags.verified(missionId, id))));
    }

    private static DomainException noFlag(String rule) {
        return new DomainException(CommonProblem.NOT_FOUND, "%s does not flag this finding.".formatted(rule));
    }
}
