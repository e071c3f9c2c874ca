package org.scrutineer.findings.standing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of standings; for callers that hold a transaction and a lock on the finding.
public final class Standings {

    private static final String FIND = """
            select state, voided, quarantine, quarantined_by from finding_review
            where mission_id = ? and finding_id = ?""";
    private static final String SAVE = """
            insert into finding_review (mission_id, finding_id, state, voided, quarantine, quarantined_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (mission_id, finding_id) do update set state = excluded.state, voided = excluded.voided,
                quarantine = excluded.quarantine, quarantined_by = excluded.quarantined_by""";

    private Standings() {}

    /// Empty when nothing was ever decided about the finding.
    public static Optional<Standing> find(Connection connection, String missionId, UUID findingId) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(standing(row, 1)) : Optional.empty();
            }
        }
    }

    public static void save(Connection connection, String missionId, UUID findingId, Standing standing)
            throws SQLException {
        Quarantine quarantine = standing.quarantine();
        try (var statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setString(3, standing.state().name());
            statement.setBoolean(4, standing.voided());
            statement.setString(5, quarantine == null ? null : quarantine.name());
            statement.setArray(
                    6, connection.createArrayOf("text", standing.quarantinedBy().toArray()));
            statement.executeUpdate();
        }
    }

    /// @param first column of state; voided, quarantine and quarantined_by follow it
    public static Standing standing(ResultSet row, int first) throws SQLException {
        return new Standing(
                ReviewState.valueOf(row.getString(first)),
                row.getBoolean(first + 1),
                quarantine(row.getString(first + 2)),
                Set.of((String[]) row.getArray(first + 3).getArray()));
    }

    private static @Nullable Quarantine quarantine(@Nullable String name) {
        return name == null ? null : Quarantine.valueOf(name);
    }
}
