package org.scrutineer.findings.assessment;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scrutineer.findings.expression.Evaluation;
import org.scrutineer.findings.expression.Expression;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.rule.CompiledRule;
import org.scrutineer.findings.rule.RuleBook;
import org.scrutineer.findings.visit.Neighbours;
import org.scrutineer.findings.visit.Visit;

/// Which other forms have to be judged again because a finding came or was edited.
///
/// Not all that it is compared with: only those whose outcome may change. A form that a rule does not flag has to be
/// looked at when the condition holds between it and the finding; one that is flagged, when the finding was edited and
/// may have been the reason. So a form is judged again a few times at most, however many come under its team.
final class Affected {

    private final RuleBook book;
    private final Comparison comparison;
    private final Map<UUID, Set<String>> raised;

    /// @param raised the rules that flag the neighbours, by finding
    Affected(RuleBook book, Comparison comparison, Map<UUID, Set<String>> raised) {
        this.book = book;
        this.comparison = comparison;
        this.raised = raised;
    }

    /// @param edited whether the finding had another visit before
    Set<UUID> by(Visit finding, boolean edited) {
        Set<UUID> affected = new LinkedHashSet<>();
        for (Neighbours.Kind kind : Neighbours.Kind.values()) {
            for (Visit neighbour : comparison.neighboursOf(finding, kind)) {
                if (!affected.contains(neighbour.findingId()) && isAffected(neighbour, kind, finding, edited)) {
                    affected.add(neighbour.findingId());
                }
            }
        }
        return affected;
    }

    private boolean isAffected(Visit neighbour, Neighbours.Kind kind, Visit finding, boolean edited) {
        Set<String> flags = raised.getOrDefault(neighbour.findingId(), Set.of());
        for (CompiledRule rule : book.comparing(Purpose.valueOf(neighbour.purpose()))) {
            boolean flagged = flags.contains(rule.code());
            if (flagged && !edited) {
                continue;
            }
            for (Expression.Over over : rule.names().sets()) {
                if (over.set().equals(kind.set()) && (flagged || holds(over, neighbour, finding))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean holds(Expression.Over over, Visit neighbour, Visit finding) {
        return Evaluation.holdsBetween(over, comparison.alone(neighbour), comparison.other(neighbour, finding));
    }
}
