package org.scrutineer.findings.assessment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scrutineer.findings.UpsertBatch;
import org.scrutineer.findings.expression.Outcome;
import org.scrutineer.platform.database.DatabaseFailure;

/// How many findings have each outcome of each rule: the difference of every judgement is added, nothing is counted
/// again. The lock of the mission's rules keeps two writers apart.
@ApplicationScoped
class RuleTally {

    private static final String ADD = """
            insert into rule_tally (mission_id, rule_code, rule_version, outcome, findings) values (?, ?, ?, ?, ?)
            on conflict (mission_id, rule_code, rule_version, outcome) do update
            set findings = rule_tally.findings + excluded.findings""";

    private final AgroalDataSource dataSource;

    RuleTally(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Differences that are added up before they are written.
    static final class Difference {

        private final Map<String, Integer> changes = new TreeMap<>();

        void replace(List<Result> before, List<Result> after) {
            before.forEach(result -> changes.merge(key(result), -1, Integer::sum));
            after.forEach(result -> changes.merge(key(result), 1, Integer::sum));
        }

        private static String key(Result result) {
            return result.rule() + "/" + result.version() + "/" + result.outcome();
        }
    }

    void add(String missionId, Difference difference) {
        try (var connection = dataSource.getConnection();
                var batch = new UpsertBatch(connection)) {
            for (Map.Entry<String, Integer> change : difference.changes.entrySet()) {
                if (change.getValue() != 0) {
                    String[] key = change.getKey().split("/");
                    batch.add(
                            ADD,
                            missionId,
                            key[0],
                            Integer.valueOf(key[1]),
                            Outcome.valueOf(key[2]).name(),
                            change.getValue());
                }
            }
            batch.sendAll();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
