package org.scrutineer.findings.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.scrutineer.platform.database.DatabaseFailure;

/// The active rules of missions, compiled once per state of the rule book. A mission that is met for the first time
/// gets the shipped rules.
@ApplicationScoped
public class RuleCatalogue {

    private static final String SHIPPED_BY = "scrutineer";

    private final AgroalDataSource dataSource;
    private final Rules rules;
    private final Clock clock;
    private final List<ShippedRules.Shipped> shipped = ShippedRules.load();
    private final Cache<State, RuleBook> compiled =
            Caffeine.newBuilder().maximumSize(200).build();

    private record State(String missionId, long version) {}

    RuleCatalogue(AgroalDataSource dataSource, Rules rules, Clock clock) {
        this.dataSource = dataSource;
        this.rules = rules;
        this.clock = clock;
    }

    /// Keeps others from changing rules of the mission, and from judging its findings, until the transaction ends: what
    /// is judged by the rules of before an activation is committed before the activation is.
    public void lock(String missionId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('rules/' || ?, 0))")) {
            statement.setString(1, missionId);
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// The active rules; for a caller that holds the lock, or only wants to look.
    public RuleBook book(String missionId) {
        long version = version(missionId);
        if (version == 0) {
            ship(missionId);
            version = version(missionId);
        }
        return compiled.get(new State(missionId, version), this::compile);
    }

    /// One version as it stands, active or not.
    public CompiledRule compiled(RuleVersion rule) {
        return CompiledRule.of(rule.code(), rule.version(), rule.text());
    }

    void changed(String missionId) {
        execute("update rule_book set version = version + 1 where mission_id = ?", missionId);
    }

    private RuleBook compile(State state) {
        return new RuleBook(
                state.version(),
                rules.active(state.missionId()).stream().map(this::compiled).toList());
    }

    /// What the mission has already is left as it is.
    private void ship(String missionId) {
        Instant now = clock.instant();
        shipped.forEach(
                rule -> rules.insert(missionId, rule.code(), rule.version(), rule.text(), SHIPPED_BY, now, now));
        execute("insert into rule_book (mission_id, version) values (?, 1) on conflict do nothing", missionId);
    }

    private long version(String missionId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select version from rule_book where mission_id = ?")) {
            statement.setString(1, missionId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private void execute(String sql, String missionId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, missionId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
