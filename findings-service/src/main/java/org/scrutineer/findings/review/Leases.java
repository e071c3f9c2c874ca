package org.scrutineer.findings.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.intake.LockedFinding;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.DomainException;

/// Who is reviewing what, for a while. Time is the database's: the only clock that all replicas share.
///
/// A lease that ran out still belongs to its batch until somebody else takes the finding, so it can be renewed.
@ApplicationScoped
class Leases {

    /// Rows that somebody else is taking at this moment are passed over, not waited for. Whoever looked before
    /// the other's commit and locked after it is stopped by the condition on the conflict.
    private static final String TAKE = """
            with free as materialized (
                select s.mission_id, s.finding_id from submission s
                where s.mission_id = ? and s.is_current and s.awaits_review
                    and (?::text is null or s.form_id = ?) and (?::text is null or s.region_code = ?)
                    and (?::text is null or s.team_code = ?) and (?::text is null or s.area_code = ?)
                    and (? or s.area_code = any (?))
                    and not exists (
                        select 1 from review_lease l
                        where l.mission_id = s.mission_id and l.finding_id = s.finding_id
                            and l.expires_at > clock_timestamp())
                order by s.finding_id limit ? for update of s skip locked
            )
            insert into review_lease as l (mission_id, finding_id, batch_id, holder, expires_at)
            select mission_id, finding_id, ?, ?, clock_timestamp() + make_interval(secs => ?) from free
            order by finding_id
            on conflict (mission_id, finding_id) do update
            set batch_id = excluded.batch_id, holder = excluded.holder, expires_at = excluded.expires_at
            where l.expires_at <= clock_timestamp()""";
    private static final String RENEW = """
            update review_lease set expires_at = clock_timestamp() + make_interval(secs => ?)
            where mission_id = ? and batch_id = ? and holder = ?""";
    private static final String GIVE_BACK =
            "delete from review_lease where mission_id = ? and batch_id = ? and holder = ?";
    private static final String HOLDER =
            "select holder from review_lease where mission_id = ? and batch_id = ? limit 1";
    private static final String OF_OTHERS = """
            select expires_at from review_lease
            where mission_id = ? and finding_id = ? and holder <> ? and expires_at > clock_timestamp()""";
    private static final String END = "delete from review_lease where mission_id = ? and finding_id = ?";

    private final AgroalDataSource dataSource;

    Leases(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// A batch and who holds it.
    ///
    record Batch(String missionId, UUID batchId, Reviewer holder) {}

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /// Takes findings that wait for a review and that nobody holds, in order of arrival.
    ///
    /// @param size how many at most
    /// @return how many it took
    int take(Batch batch, LeaseRequest wanted, int size, Duration time) {
        return with(TAKE, statement -> {
            int index = 1;
            statement.setString(index++, batch.missionId);
            List<@Nullable String> filters = new ArrayList<>();
            filters.add(wanted.form());
            filters.add(wanted.region());
            filters.add(wanted.team());
            filters.add(wanted.area());
            for (String filter : filters) {
                statement.setString(index++, filter);
                statement.setString(index++, filter);
            }
            index = bindAreas(statement, batch.holder.areas(), index);
            statement.setInt(index++, size);
            statement.setObject(index++, batch.batchId);
            statement.setString(index++, batch.holder.name());
            statement.setDouble(index, time.toMillis() / 1000.0);
            return statement.executeUpdate();
        });
    }

    /// @return how many findings the batch still has
    int renew(Batch batch, Duration time) {
        return with(RENEW, statement -> {
            statement.setDouble(1, time.toMillis() / 1000.0);
            bind(statement, batch, 2);
            return statement.executeUpdate();
        });
    }

    /// @return how many findings others may take now
    int giveBack(Batch batch) {
        return with(GIVE_BACK, statement -> {
            bind(statement, batch, 1);
            return statement.executeUpdate();
        });
    }

    /// Who a batch belongs to; empty when it has no findings (any more).
    Optional<String> holder(String missionId, UUID batchId) {
        return with(HOLDER, statement -> {
            statement.setString(1, missionId);
            statement.setObject(2, batchId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    /// @param reviewer user name
    /// @throws DomainException 409 when somebody else is reviewing the finding
    void requireNotOfOthers(LockedFinding finding, String reviewer) {
        with(OF_OTHERS, statement -> {
            statement.setString(1, finding.missionId());
            statement.setObject(2, finding.findingId());
            statement.setString(3, reviewer);
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    throw new DomainException(
                            FindingsProblem.FINDING_LEASED,
                            "It is theirs until %s."
                                    .formatted(row.getTimestamp(1).toInstant()));
                }
                return true;
            }
        });
    }

    /// Nobody is reviewing it any more. To be called after the rows of the finding were changed: taking leases
    /// locks those first too.
    ///
    /// @return how many leases there were
    int end(LockedFinding finding) {
        return with(END, statement -> {
            statement.setString(1, finding.missionId());
            statement.setObject(2, finding.findingId());
            return statement.executeUpdate();
        });
    }

    /// For `? or area_code = any (?)`.
    ///
    /// @return the parameter after these two
    static int bindAreas(PreparedStatement statement, AreaScope areas, int first) throws SQLException {
        Object[] codes = areas instanceof AreaScope.Only(var areaCodes) ? areaCodes.toArray() : new Object[0];
        statement.setBoolean(first, areas.isEverywhere());
        statement.setArray(first + 1, statement.getConnection().createArrayOf("text", codes));
        return first + 2;
    }

    private static void bind(PreparedStatement statement, Batch batch, int first) throws SQLException {
        statement.setString(first, batch.missionId);
        statement.setObject(first + 1, batch.batchId);
        statement.setString(first + 2, batch.holder.name());
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
