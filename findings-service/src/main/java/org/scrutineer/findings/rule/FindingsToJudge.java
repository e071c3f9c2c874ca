package org.scrutineer.findings.rule;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scrutineer.platform.database.DatabaseFailure;

/// Findings to be judged again, because something came that they are compared with, or because the frame says now, or
/// says otherwise, where they were made. Not for all findings of a mission: those are [Reassessments]. Plain
/// JDBC; takes part in the transaction of its caller.
@ApplicationScoped
public class FindingsToJudge {

    private static final String ADD = "insert into finding_to_judge (mission_id, finding_id) values (?, ?)";
    private static final String ADD_AT_STATIONS = """
            insert into finding_to_judge (mission_id, finding_id)
            select mission_id, finding_id from submission
            where mission_id = ? and station_code = any (?) and is_current order by finding_id""";
    private static final String ADD_AT_COMMISSIONS = """
            insert into finding_to_judge (mission_id, finding_id)
            select mission_id, finding_id from submission
            where mission_id = ? and commission_code = any (?) and is_current
                and not exists (select from known_station k
                    where k.mission_id = submission.mission_id and k.code = submission.station_code)
            order by finding_id""";
    private static final String TAKE = """
            delete from finding_to_judge where id in (
                select id from finding_to_judge
                where mission_id = (select mission_id from finding_to_judge order by id limit 1)
                order by id limit ? for update skip locked)
            returning mission_id, finding_id""";

    private final AgroalDataSource dataSource;

    FindingsToJudge(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Some findings of one mission.
    public record Waiting(String missionId, Set<UUID> findings) {}

    public void add(String missionId, UUID findingId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// All findings of some stations. For a caller that holds the lock of the mission's rules: a finding
    /// that arrives meanwhile is judged after the caller's transaction, and sees what it wrote.
    public void addAtStations(String missionId, Collection<String> stations) {
        addAt(ADD_AT_STATIONS, missionId, stations);
    }

    /// All findings of some commissions that name no station that is known. For a caller that holds that lock, too.
    public void addAtCommissions(String missionId, Collection<String> commissions) {
        addAt(ADD_AT_COMMISSIONS, missionId, commissions);
    }

    private void addAt(String sql, String missionId, Collection<String> codes) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("text", codes.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Takes the next ones away; they are back when the caller's transaction fails.
    public Optional<Waiting> take(int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, most);
            String missionId = null;
            Set<UUID> findings = new LinkedHashSet<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    missionId = row.getString(1);
                    findings.add(row.getObject(2, UUID.class));
                }
            }
            return missionId == null ? Optional.empty() : Optional.of(new Waiting(missionId, findings));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
