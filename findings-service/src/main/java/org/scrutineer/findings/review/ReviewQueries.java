package org.scrutineer.findings.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.standing.Standing;
import org.scrutineer.findings.standing.Standings;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// The review of a finding as people look at it.
@ApplicationScoped
class ReviewQueries {

    private static final String FIND = """
            select r.state, r.voided, r.quarantine, r.quarantined_by, s.content_version, s.revision, s.awaits_review,
                l.batch_id, l.holder, l.expires_at, s.area_code
            from submission s
            left join finding_review r using (mission_id, finding_id)
            left join review_lease l
                on l.mission_id = s.mission_id and l.finding_id = s.finding_id and l.expires_at > clock_timestamp()
            where s.mission_id = ? and s.finding_id = ? and s.is_current""";

    private final AgroalDataSource dataSource;
    private final Journal journal;

    ReviewQueries(AgroalDataSource dataSource, Journal journal) {
        this.dataSource = dataSource;
        this.journal = journal;
    }

    /// @throws DomainException 404 when the mission has no such finding in these areas
    ReviewView require(String missionId, UUID findingId, AreaScope areas) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            try (var row = statement.executeQuery()) {
                if (!row.next() || !areas.allows(row.getString("area_code"))) {
                    throw new DomainException(CommonProblem.NOT_FOUND, "There is no finding %s.".formatted(findingId));
                }
                return view(missionId, findingId, row);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private ReviewView view(String missionId, UUID findingId, ResultSet row) throws SQLException {
        int contentVersion = row.getInt(5);
        Standing standing = row.getString(1) == null ? Standing.undecided(contentVersion) : Standings.standing(row, 1);
        return new ReviewView(
                findingId,
                standing.state(),
                standing.voided(),
                standing.quarantine(),
                standing.quarantinedBy().stream().sorted().toList(),
                standing.counts(),
                row.getBoolean(7),
                lease(row),
                journal.openQueries(missionId, findingId),
                contentVersion,
                row.getLong(6));
    }

    private static ReviewView.@Nullable Lease lease(ResultSet row) throws SQLException {
        UUID batchId = row.getObject(8, UUID.class);
        return batchId == null
                ? null
                : new ReviewView.Lease(
                        batchId, row.getString(9), row.getTimestamp(10).toInstant());
    }
}
