package org.scrutineer.findings.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.expression.Subject;
import org.scrutineer.findings.place.Geography;
import org.scrutineer.findings.rule.RuleBook;
import org.scrutineer.findings.rule.RuleCatalogue;
import org.scrutineer.findings.visit.Neighbours;
import org.scrutineer.findings.visit.Visit;
import org.scrutineer.findings.visit.Visits;

/// Judges findings. For callers that hold a transaction: evidence is gathered, then the mission's rules are
/// locked until it ends, so of two who judge one mission the later sees what the earlier wrote.
@ApplicationScoped
class Assessor {

    private final StoredFindings findings;
    private final EvidenceReader reader;
    private final Visits visits;
    private final Geography geography;
    private final RuleCatalogue catalogue;
    private final Assessments assessments;
    private final FlagRows flags;
    private final KeepResults results;

    Assessor(
            StoredFindings findings,
            EvidenceReader reader,
            Visits visits,
            Geography geography,
            RuleCatalogue catalogue,
            Assessments assessments,
            FlagRows flags,
            KeepResults results) {
        this.findings = findings;
        this.reader = reader;
        this.visits = visits;
        this.geography = geography;
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.flags = flags;
        this.results = results;
    }

    /// Judges findings that came or changed, and those that they change something for. What was judged in this state
    /// before is left alone.
    void arrived(String missionId, Collection<UUID> ids) {
        assessments.keepAll();
        Batch batch = gather(missionId, findings.load(missionId, ids));
        if (batch.evidence().isEmpty()) {
            return;
        }
        catalogue.lock(missionId);
        RuleBook book = catalogue.book(missionId);
        Map<UUID, Assessment> before = assessments.find(missionId, batch.ids());
        List<Evidence> news = batch.evidence().stream()
                .filter(evidence ->
                        isNews(evidence.finding(), before.get(evidence.finding().findingId()), book))
                .toList();
        revise(missionId, news, book, before);
    }

    /// Judges findings whatever was said about them before.
    void again(String missionId, List<StoredFinding> stored) {
        assessments.keepAll();
        Batch batch = gather(missionId, stored);
        catalogue.lock(missionId);
        RuleBook book = catalogue.book(missionId);
        Map<UUID, Assessment> before = assessments.find(missionId, batch.ids());
        Map<Boolean, List<Evidence>> current = batch.evidence().stream()
                .filter(evidence -> !isOutdated(
                        evidence.finding(), before.get(evidence.finding().findingId())))
                .collect(Collectors.partitioningBy(evidence -> isUnseen(
                        evidence.finding(), before.get(evidence.finding().findingId()))));
        judge(missionId, current.getOrDefault(false, List.of()), book, before, false);
        revise(missionId, current.getOrDefault(true, List.of()), book, before);
    }

    /// Judges findings and those that they change something for. Of these, one that was edited meanwhile is left
    /// to the event of its edit: judged here, it would be no news then, and what it changes for others would
    /// never be seen.
    private void revise(String missionId, List<Evidence> news, RuleBook book, Map<UUID, Assessment> before) {
        if (news.isEmpty()) {
            return;
        }
        Set<UUID> affected = judge(missionId, news, book, before, true);
        affected.removeAll(news.stream().map(e -> e.finding().findingId()).toList());
        if (!affected.isEmpty()) {
            Map<UUID, Assessment> standing = assessments.find(missionId, affected);
            List<Evidence> others = gather(missionId, findings.load(missionId, affected)).evidence().stream()
                    .filter(one ->
                            !isUnseen(one.finding(), standing.get(one.finding().findingId())))
                    .toList();
            judge(missionId, others, book, standing, false);
        }
    }

    /// Whether nothing was said about this version of a finding yet.
    private static boolean isUnseen(StoredFinding finding, @Nullable Assessment before) {
        return before == null || before.revision() < finding.revision();
    }

    /// Whether a newer version was judged while this one was read.
    private static boolean isOutdated(StoredFinding finding, @Nullable Assessment before) {
        return before != null && before.revision() > finding.revision();
    }

    private static boolean isNews(StoredFinding finding, @Nullable Assessment before, RuleBook book) {
        return before == null
                || isUnseen(finding, before)
                || (!isOutdated(finding, before) && before.bookVersion() != book.version());
    }

    private record Batch(List<Evidence> evidence) {
        List<UUID> ids() {
            return evidence.stream().map(one -> one.finding().findingId()).toList();
        }
    }

    /// The form is run again only over content that it was not run over before.
    private Batch gather(String missionId, List<StoredFinding> stored) {
        Map<UUID, Assessment> known = assessments.find(
                missionId, stored.stream().map(StoredFinding::findingId).toList());
        // Reading and running a form is most of the work of judging it, and needs nothing of the others.
        return new Batch(stored.parallelStream()
                .map(finding -> evidence(finding, known.get(finding.findingId())))
                .toList());
    }

    private Evidence evidence(StoredFinding finding, @Nullable Assessment before) {
        boolean same = before != null && before.revision() > 0 && before.contentVersion() == finding.contentVersion();
        return reader.read(finding, same && before != null ? before.check() : null);
    }

    /// @return those for which something may change
    private Set<UUID> judge(
            String missionId,
            List<Evidence> evidence,
            RuleBook book,
            Map<UUID, Assessment> before,
            boolean lookAround) {
        List<Visit> now = evidence.stream().map(Evidence::visit).toList();
        Set<UUID> affected = new LinkedHashSet<>();
        if (lookAround) {
            List<UUID> edited = now.stream()
                    .map(Visit::findingId)
                    .filter(before::containsKey)
                    .toList();
            List<Visit> former = edited.isEmpty()
                    ? List.of()
                    : List.copyOf(visits.find(missionId, edited).values());
            affected.addAll(around(missionId, former, comparison(missionId, former, evidence), book, true));
        }
        visits.keep(missionId, now);
        Comparison comparison = comparison(missionId, now, evidence);
        List<KeepResults.Judged> judged = new ArrayList<>();
        for (Evidence one : evidence) {
            Subject subject = comparison.subject(one);
            List<Result> said = book.of(one.form().purpose()).stream()
                    .map(rule -> Result.of(rule, subject))
                    .toList();
            judged.add(new KeepResults.Judged(one, said));
        }
        results.keep(missionId, book, judged, before);
        if (lookAround) {
            affected.addAll(around(missionId, now, comparison, book, false));
        }
        return affected;
    }

    private Set<UUID> around(
            String missionId, List<Visit> centres, Comparison comparison, RuleBook book, boolean edited) {
        Set<UUID> ids = new LinkedHashSet<>();
        centres.forEach(
                centre -> comparison.neighboursOf(centre.findingId()).forEach(other -> ids.add(other.findingId())));
        if (ids.isEmpty()) {
            return Set.of();
        }
        Affected affected = new Affected(book, comparison, flags.raised(missionId, ids));
        Set<UUID> found = new LinkedHashSet<>();
        centres.forEach(centre -> found.addAll(affected.by(centre, edited)));
        return found;
    }

    private Comparison comparison(String missionId, List<Visit> centres, List<Evidence> evidence) {
        Neighbours neighbours = centres.isEmpty() ? Neighbours.none() : visits.neighbours(missionId, centres);
        return new Comparison(missionId, neighbours, geography, evidence, new Comparison.Sources(findings, reader));
    }
}
