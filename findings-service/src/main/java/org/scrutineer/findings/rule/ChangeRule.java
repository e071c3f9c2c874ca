package org.scrutineer.findings.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Versions;

/// Activates and retires versions of rules. Either changes what is flagged, so everything stored is judged again in the
/// background.
@ApplicationScoped
public class ChangeRule {

    private final Rules rules;
    private final RuleCatalogue catalogue;
    private final RuleQueries queries;
    private final Reassessments reassessments;
    private final AuditLog auditLog;
    private final Clock clock;

    ChangeRule(
            Rules rules,
            RuleCatalogue catalogue,
            RuleQueries queries,
            Reassessments reassessments,
            AuditLog auditLog,
            Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.queries = queries;
        this.reassessments = reassessments;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// The active version of the rule, if there is one, is retired with it.
    @Transactional
    RuleView.Detail activate(String missionId, String code, int version, @Nullable String ifMatch, String by) {
        RuleVersion rule = require(missionId, code, version, ifMatch);
        if (rule.status() == RuleStatus.ACTIVE) {
            return queries.detail(rule);
        }
        if (rule.backTest() == null) {
            throw new DomainException(
                    FindingsProblem.RULE_NOT_BACK_TESTED,
                    "Try version %d of %s on what is stored first.".formatted(version, code));
        }
        Optional<RuleVersion> former = rules.active(missionId).stream()
                .filter(active -> active.code().equals(code))
                .findFirst();
        former.ifPresent(active -> rules.retire(active, by, clock.instant()));
        rules.activate(rule, by, clock.instant());
        auditLog.record(missionId, act("rule.activated", code, version));
        return changed(missionId, code, version, "activated", by);
    }

    @Transactional
    RuleView.Detail retire(String missionId, String code, int version, @Nullable String ifMatch, String by) {
        RuleVersion rule = require(missionId, code, version, ifMatch);
        if (rule.status() == RuleStatus.RETIRED) {
            return queries.detail(rule);
        }
        rules.retire(rule, by, clock.instant());
        auditLog.record(missionId, act("rule.retired", code, version));
        if (rule.status() == RuleStatus.DRAFT) {
            return queries.detail(rules.find(missionId, code, version).orElseThrow());
        }
        return changed(missionId, code, version, "retired", by);
    }

    /// Everything is judged again by the rules as they are, for example after stations were imported.
    @Transactional
    void reassess(String missionId, String by) {
        queries.requireMission(missionId);
        reassessments.request(missionId, "requested", by);
    }

    /// What a back-test found, kept with the version it was made of.
    @Transactional
    public RuleView.Detail keepBackTest(RuleVersion rule, String report) {
        rules.keepBackTest(rule, report);
        return queries.detail(
                rules.find(rule.missionId(), rule.code(), rule.version()).orElseThrow());
    }

    /// A version to be tried.
    @Transactional
    public RuleVersion find(String missionId, String code, int version) {
        queries.requireMission(missionId);
        return rules.find(missionId, code, version).orElseThrow(() -> RuleQueries.unknown(code));
    }

    private static Act act(String action, String code, int version) {
        return Act.of(action, "rule", code).version(version);
    }

    private RuleVersion require(String missionId, String code, int version, @Nullable String ifMatch) {
        queries.requireMission(missionId);
        catalogue.lock(missionId);
        RuleVersion rule = rules.lock(missionId, code, version).orElseThrow(() -> RuleQueries.unknown(code));
        Versions.require(ifMatch, rule.revision());
        return rule;
    }

    private RuleView.Detail changed(String missionId, String code, int version, String what, String by) {
        catalogue.changed(missionId);
        reassessments.request(missionId, "%s version %d %s".formatted(code, version, what), by);
        return queries.detail(rules.find(missionId, code, version).orElseThrow());
    }
}
