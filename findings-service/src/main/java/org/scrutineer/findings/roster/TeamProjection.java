package org.scrutineer.findings.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.DeploymentEvent;
import org.scrutineer.contracts.deployment.TeamChanged;
import org.scrutineer.contracts.deployment.TeamDisbanded;
import org.scrutineer.contracts.deployment.TeamFormed;
import org.scrutineer.contracts.deployment.TeamMember;
import org.scrutineer.contracts.deployment.TeamState;
import org.scrutineer.findings.UpsertBatch;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;

/// Keeps teams and who is in them as deployment-service tells them.
@ApplicationScoped
class TeamProjection implements Projection {

    private static final String TEAM = """
            insert into known_team (mission_id, code, kind, area_code, members, disbanded, version)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (mission_id, code) do update
            set kind = excluded.kind, area_code = excluded.area_code, members = excluded.members,
                disbanded = excluded.disbanded, version = excluded.version
            where known_team.version < excluded.version""";

    private final AgroalDataSource dataSource;
    private final EventReader<DeploymentEvent> reader;

    TeamProjection(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.reader = new EventReader<>(json, DeploymentEvent.types(), DeploymentEvent.Unknown::new);
    }

    @Override
    public String name() {
        return "team";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DEPLOYMENT_TEAM);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        try (var connection = dataSource.getConnection();
                var batch = new UpsertBatch(connection)) {
            for (IncomingEvent event : events) {
                switch (reader.read(event)) {
                    case TeamFormed e -> team(e.team(), batch);
                    case TeamChanged e -> team(e.team(), batch);
                    case TeamDisbanded e -> team(e.team(), batch);
                    // Other events of deployment do not come on this topic.
                    default -> {}
                }
            }
            batch.sendAll();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void team(TeamState team, UpsertBatch batch) throws SQLException {
        UUID[] members = team.members().stream().map(TeamMember::observerId).toArray(UUID[]::new);
        batch.add(
                TEAM,
                team.missionId(),
                team.code(),
                team.kind(),
                team.areaCode(),
                members,
                team.disbanded(),
                team.version());
    }

    @Override
    public void clear() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate known_team");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
