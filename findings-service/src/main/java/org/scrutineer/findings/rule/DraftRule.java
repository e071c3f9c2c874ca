package org.scrutineer.findings.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.expression.ExpressionUnreadable;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.web.DomainException;

/// Takes the next version of a rule in, as a draft.
@ApplicationScoped
class DraftRule {

    private final Rules rules;
    private final RuleCatalogue catalogue;
    private final RuleQueries queries;
    private final AuditLog auditLog;
    private final Clock clock;

    DraftRule(Rules rules, RuleCatalogue catalogue, RuleQueries queries, AuditLog auditLog, Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.queries = queries;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// @param created false when the latest version says the same
    record Receipt(RuleView.Detail rule, boolean created) {}

    /// @throws DomainException when the condition cannot be read, or names something that no finding has
    @Transactional
    Receipt handle(String missionId, String code, RuleVersion.RuleText text, String author) {
        queries.requireMission(missionId);
        requireReadable(code, text);
        catalogue.lock(missionId);
        Optional<RuleVersion> latest = rules.versions(missionId, code).stream().findFirst();
        if (latest.isPresent() && latest.get().text().equals(text)) {
            return new Receipt(queries.detail(latest.get()), false);
        }
        int version = latest.map(former -> former.version() + 1).orElse(1);
        rules.insert(missionId, code, version, text, author, clock.instant(), null);
        auditLog.record(missionId, Act.of("rule.drafted", "rule", code).version(version));
        return new Receipt(queries.detail(rules.find(missionId, code, version).orElseThrow()), true);
    }

    private static void requireReadable(String code, RuleVersion.RuleText text) {
        CompiledRule rule;
        try {
            rule = CompiledRule.of(code, 1, text);
        } catch (ExpressionUnreadable e) {
            throw new DomainException(FindingsProblem.RULE_UNREADABLE, String.valueOf(e.getMessage()));
        }
        List<String> unknown = RuleReach.unknownAttributes(rule);
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    FindingsProblem.RULE_UNREADABLE, "No finding has %s.".formatted(String.join(", ", unknown)));
        }
    }
}
