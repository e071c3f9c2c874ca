package org.scrutineer.findings.rule;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.database.DatabaseFailure;

/// Requests to judge again what is stored, and how far each has come.
@ApplicationScoped
public class Reassessments {

    private static final String INSERT = """
            insert into reassessment
              (mission_id, cause, requested_by, requested_at, total, done, last_finding)
            select ?, ?, ?, ?, count(*), 0, '00000000-0000-0000-0000-000000000000'
            from submission where mission_id = ? and is_current""";
    private static final String COLUMNS = """
            select id, mission_id, cause, requested_by, requested_at, total, done, last_finding, finished_at
            from reassessment\s""";
    private static final String ADVANCE = """
            update reassessment set done = done + ?, last_finding = coalesce(?, last_finding), finished_at = ?
            where id = ?""";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Reassessments(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /// A request.
    ///
    /// @param cause for example `X4 version 2 activated`
    /// @param total findings stored when it was made; more may have come since
    /// @param lastFinding those up to this one are done
    /// @param finishedAt null while it goes on
    public record Reassessment(
            long id,
            String missionId,
            String cause,
            String requestedBy,
            Instant requestedAt,
            long total,
            long done,
            UUID lastFinding,
            @Nullable Instant finishedAt) {}

    /// Takes part in the transaction of its caller.
    public void request(String missionId, String cause, String by) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, missionId);
            statement.setString(2, cause);
            statement.setString(3, by);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            statement.setString(5, missionId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// The oldest request that is not finished and that nobody else works on, locked until the transaction ends.
    public Optional<Reassessment> lockNext() {
        return query(COLUMNS + "where finished_at is null order by id limit 1 for update skip locked").stream()
                .findFirst();
    }

    /// The last ones of a mission, latest first.
    public List<Reassessment> latest(String missionId) {
        return query(COLUMNS + "where mission_id = ? order by id desc limit 20", missionId);
    }

    /// @param last null when there was nothing left to do, which finishes the request
    public void advance(Reassessment reassessment, int done, @Nullable UUID last) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADVANCE)) {
            statement.setInt(1, done);
            statement.setObject(2, last);
            statement.setTimestamp(3, last == null ? Timestamp.from(clock.instant()) : null);
            statement.setLong(4, reassessment.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private List<Reassessment> query(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Reassessment> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reassessment(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Reassessment reassessment(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp(9);
        return new Reassessment(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getLong(6),
                row.getLong(7),
                row.getObject(8, UUID.class),
                finished == null ? null : finished.toInstant());
    }
}
