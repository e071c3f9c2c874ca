package org.scrutineer.findings.assessment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scrutineer.platform.database.DatabaseFailure;

/// What a person must look at before a finding may count as checked.
@ApplicationScoped
public class BlockingFlags {

    private static final String UNVERIFIED = """
            select rule_code from flag
            where mission_id = ? and finding_id = ? and severity = 'BLOCKING' and not verified order by rule_code""";

    private final AgroalDataSource dataSource;

    BlockingFlags(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Rules whose blocking flags stand and that nobody has verified. Flags come seconds after the content they are
    /// about: a finding that was not judged yet has none.
    public List<String> unverified(String missionId, UUID findingId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(UNVERIFIED)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            List<String> rules = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rules.add(row.getString(1));
                }
            }
            return rules;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
