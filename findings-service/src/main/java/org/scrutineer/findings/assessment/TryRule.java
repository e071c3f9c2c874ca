package org.scrutineer.findings.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scrutineer.findings.expression.Evaluation;
import org.scrutineer.findings.expression.Judgement;
import org.scrutineer.findings.place.Geography;
import org.scrutineer.findings.reevaluation.FormCheck;
import org.scrutineer.findings.rule.CompiledRule;
import org.scrutineer.findings.visit.Neighbours;
import org.scrutineer.findings.visit.Visit;
import org.scrutineer.findings.visit.Visits;

/// Evaluates one rule over everything that is stored, and writes nothing.
@ApplicationScoped
public class TryRule {

    private static final int CHUNK = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final FormCheck NEVER_RUN = FormCheck.unavailable("the finding was not judged yet");

    private final StoredFindings findings;
    private final EvidenceReader reader;
    private final Visits visits;
    private final Geography geography;
    private final Assessments assessments;

    TryRule(
            StoredFindings findings,
            EvidenceReader reader,
            Visits visits,
            Geography geography,
            Assessments assessments) {
        this.findings = findings;
        this.reader = reader;
        this.visits = visits;
        this.geography = geography;
        this.assessments = assessments;
    }

    /// What becomes of each.
    public interface Observer {
        /// @param flaggedNow whether the active version of the rule flags it
        void judged(UUID findingId, Judgement judgement, boolean flaggedNow);
    }

    /// @param most findings that are tried, in the order of arrival
    /// @return false when there were more
    public boolean each(String missionId, CompiledRule rule, int most, Observer observer) {
        UUID last = BEFORE_ALL;
        int tried = 0;
        while (tried < most) {
            UUID after = last;
            List<StoredFinding> chunk =
                    QuarkusTransaction.requiringNew().call(() -> findings.after(missionId, after, CHUNK));
            if (chunk.isEmpty()) {
                return true;
            }
            QuarkusTransaction.requiringNew().run(() -> chunk(missionId, chunk, rule, observer));
            tried += chunk.size();
            last = chunk.getLast().findingId();
        }
        UUID after = last;
        return QuarkusTransaction.requiringNew()
                .call(() -> findings.after(missionId, after, 1).isEmpty());
    }

    private void chunk(String missionId, List<StoredFinding> chunk, CompiledRule rule, Observer observer) {
        Map<UUID, Assessment> known = assessments.find(
                missionId, chunk.stream().map(StoredFinding::findingId).toList());
        List<Evidence> evidence = new ArrayList<>();
        for (StoredFinding finding : chunk) {
            Assessment assessment = known.get(finding.findingId());
            boolean current = assessment != null && assessment.contentVersion() == finding.contentVersion();
            evidence.add(reader.read(finding, current && assessment != null ? assessment.check() : NEVER_RUN));
        }
        List<Evidence> concerned = evidence.stream()
                .filter(one -> rule.appliesTo(one.form().purpose()))
                .toList();
        List<Visit> own = concerned.stream().map(Evidence::visit).toList();
        Neighbours neighbours = rule.names().sets().isEmpty() ? Neighbours.none() : visits.neighbours(missionId, own);
        Comparison comparison =
                new Comparison(missionId, neighbours, geography, evidence, new Comparison.Sources(findings, reader));
        for (Evidence one : concerned) {
            UUID id = one.finding().findingId();
            Assessment assessment = known.get(id);
            observer.judged(
                    id,
                    Evaluation.judge(rule.condition(), comparison.subject(one)),
                    assessment != null && assessment.flags(rule.code()));
        }
    }
}
