package org.scrutineer.findings.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Snapshot;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.platform.database.DatabaseFailure;

/// Looks at everything: each chain from its first entry, each stored finding, published form and file, and what is
/// held. Reads one snapshot of the database, some rows at a time, and changes nothing; work may go on meanwhile.
@ApplicationScoped
class Verification {

    private static final String MISSIONS = """
            select mission_id from audit_head union select mission_id from audit_entry
            union select mission_id from submission order by mission_id""";

    private final AgroalDataSource dataSource;
    private final ContentStore store;
    private final AnswersCheck answers;

    Verification(AgroalDataSource dataSource, ContentStore store, AnswersCheck answers) {
        this.dataSource = dataSource;
        this.store = store;
        this.answers = answers;
    }

    /// @param missionId the only mission to look at; all when null
    /// @return how much was looked at
    Inspection.Tally run(@Nullable String missionId, Inspection inspection) {
        try (Snapshot snapshot = Snapshot.of(dataSource)) {
            Connection connection = snapshot.connection();
            Inspection.Tally all = new Inspection.Tally(0, 0, 0);
            for (String mission : missionId == null ? missions(connection) : List.of(missionId)) {
                all = all.plus(run(connection, mission, inspection));
            }
            return all;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private Inspection.Tally run(Connection connection, String missionId, Inspection inspection) throws SQLException {
        ChainCheck chain = new ChainCheck(connection, answers, missionId, inspection);
        AttachmentCheck files = new AttachmentCheck(connection, store, missionId, inspection);
        Inspection.Tally all = chain.run().plus(files.run());
        inspection.done(missionId, all, chain.lastHash());
        return all;
    }

    private static List<String> missions(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(MISSIONS);
                var row = statement.executeQuery()) {
            List<String> missions = new ArrayList<>();
            while (row.next()) {
                missions.add(row.getString(1));
            }
            return missions;
        }
    }
}
