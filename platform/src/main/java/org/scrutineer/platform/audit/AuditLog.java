package org.scrutineer.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.scrutineer.platform.database.DatabaseFailure;

/// Writes acts down. In a use case's transaction the act and its entry are there both, or neither; no lock is
/// taken, so writers do not wait for each other.
@ApplicationScoped
public class AuditLog {

    private static final String INSERT = """
            insert into audit_waiting (mission_id, occurred_at, actor, action, subject_kind, subject_id,
                subject_version, sha256, address, client, details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;
    private final RequestOrigin requestOrigin;
    private final Clock clock;

    AuditLog(AgroalDataSource dataSource, RequestOrigin requestOrigin, Clock clock) {
        this.dataSource = dataSource;
        this.requestOrigin = requestOrigin;
        this.clock = clock;
    }

    /// Something that the caller of the current request does. Joins the caller's transaction; without one it is
    /// committed when this returns, which is what reads want: first the entry, then the data.
    @Transactional
    public void record(String missionId, Act act) {
        record(missionId, requestOrigin.current(), act);
    }

    /// Something done outside of a request, or whose origin was noted before.
    @Transactional
    public void record(String missionId, Origin origin, Act act) {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, missionId, origin, act);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// For code that holds a JDBC connection of its own.
    public void insert(Connection connection, String missionId, Origin origin, Act act) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, missionId);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setString(3, origin.actor());
            statement.setString(4, act.action());
            statement.setString(5, act.subjectKind());
            statement.setString(6, act.subjectId());
            statement.setLong(7, act.subjectVersion());
            statement.setString(8, act.sha256());
            statement.setString(9, origin.address());
            statement.setString(10, origin.client());
            statement.setString(11, act.details());
            statement.executeUpdate();
        }
    }
}
