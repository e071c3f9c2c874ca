package org.scrutineer.findings.rule;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutineer.findings.roster.Roster;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Rules as people look at them.
@ApplicationScoped
public class RuleQueries {

    private static final String COUNTS = """
            select t.rule_code, t.rule_version,
                coalesce(sum(t.findings) filter (where t.outcome = 'FLAGGED'), 0),
                coalesce(sum(t.findings) filter (where t.outcome = 'OK'), 0),
                coalesce(sum(t.findings) filter (where t.outcome = 'MISSING'), 0),
                (select count(*) from flag f where f.mission_id = t.mission_id and f.rule_code = t.rule_code
                    and f.rule_version = t.rule_version and f.verified)
            from rule_tally t where t.mission_id = ? group by t.mission_id, t.rule_code, t.rule_version""";

    private final AgroalDataSource dataSource;
    private final Rules rules;
    private final RuleCatalogue catalogue;
    private final RuleReach reach;
    private final Roster roster;

    RuleQueries(AgroalDataSource dataSource, Rules rules, RuleCatalogue catalogue, RuleReach reach, Roster roster) {
        this.dataSource = dataSource;
        this.rules = rules;
        this.catalogue = catalogue;
        this.reach = reach;
        this.roster = roster;
    }

    private record CodeVersion(String code, int version) {}

    /// Of each rule the active version, else the latest; by code.
    @Transactional
    Page<RuleView> list(String missionId, PageRequest page) {
        requireMission(missionId);
        String after = page.cursor().orElse("");
        Map<CodeVersion, RuleView.Counts> counts = counts(missionId);
        List<RuleView> found = rules.heads(missionId, after, page.size() + 1).stream()
                .map(rule -> view(rule, counts))
                .toList();
        return Page.of(found, page.size(), RuleView::code);
    }

    /// All versions of a rule, latest first.
    @Transactional
    List<RuleView> versions(String missionId, String code) {
        requireMission(missionId);
        Map<CodeVersion, RuleView.Counts> counts = counts(missionId);
        List<RuleVersion> versions = rules.versions(missionId, code);
        if (versions.isEmpty()) {
            throw unknown(code);
        }
        return versions.stream().map(rule -> view(rule, counts)).toList();
    }

    @Transactional
    RuleView.Detail detail(String missionId, String code, int version) {
        requireMission(missionId);
        RuleVersion rule = rules.find(missionId, code, version).orElseThrow(() -> unknown(code));
        return detail(rule);
    }

    RuleView.Detail detail(RuleVersion rule) {
        return new RuleView.Detail(
                view(rule, counts(rule.missionId())),
                reach.notAsked(rule.missionId(), catalogue.compiled(rule)),
                rule.backTest());
    }

    /// @throws DomainException when there is no such mission
    public void requireMission(String missionId) {
        if (!roster.knowsMission(missionId)) {
            throw new DomainException(CommonProblem.NOT_FOUND, "There is no mission %s.".formatted(missionId));
        }
        // A mission that is looked at for the first time gets the shipped rules.
        catalogue.book(missionId);
    }

    static DomainException unknown(String code) {
        return new DomainException(CommonProblem.NOT_FOUND, "There is no such version of rule %s.".formatted(code));
    }

    private static RuleView view(RuleVersion rule, Map<CodeVersion, RuleView.Counts> counts) {
        return RuleView.of(
                rule, counts.getOrDefault(new CodeVersion(rule.code(), rule.version()), RuleView.Counts.NONE));
    }

    private Map<CodeVersion, RuleView.Counts> counts(String missionId) {
        Map<CodeVersion, RuleView.Counts> counts = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(COUNTS)) {
            statement.setString(1, missionId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(
                            new CodeVersion(row.getString(1), row.getInt(2)),
                            new RuleView.Counts(row.getLong(3), row.getLong(6), row.getLong(4), row.getLong(5)));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
