package org.scrutineer.findings.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.scrutineer.findings.assessment.TryRule;
import org.scrutineer.findings.rule.ChangeRule;
import org.scrutineer.findings.rule.CompiledRule;
import org.scrutineer.findings.rule.RuleCatalogue;
import org.scrutineer.findings.rule.RuleVersion;

/// Tries a version of a rule on what is stored.
@ApplicationScoped
class BackTest {

    /// An election day of a large mission has a tenth of it.
    private static final int MOST = 50_000;

    private final ChangeRule rules;
    private final RuleCatalogue catalogue;
    private final TryRule trial;
    private final ObjectMapper json;
    private final Clock clock;

    BackTest(ChangeRule rules, RuleCatalogue catalogue, TryRule trial, ObjectMapper json, Clock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.trial = trial;
        this.json = json;
        this.clock = clock;
    }

    /// @param etag of the version, with which the report is kept
    record Receipt(BackTestReport report, long etag) {}

    /// Reads chunk by chunk, without a transaction around it all: findings that come meanwhile may or may not be in it.
    Receipt handle(String missionId, String code, int version) {
        RuleVersion rule = rules.find(missionId, code, version);
        CompiledRule compiled = catalogue.compiled(rule);
        Counting counting = new Counting();
        boolean complete = trial.each(missionId, compiled, MOST, counting::add);
        BackTestReport report = counting.report(clock.instant(), complete);
        return new Receipt(
                report, rules.keepBackTest(rule, write(report)).rule().etag());
    }

    private String write(BackTestReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
