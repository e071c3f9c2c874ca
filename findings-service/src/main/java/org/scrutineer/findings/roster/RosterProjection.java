package org.scrutineer.findings.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.AccreditationChanged;
import org.scrutineer.contracts.observer.DeviceEnrolled;
import org.scrutineer.contracts.observer.DeviceRevoked;
import org.scrutineer.contracts.observer.DeviceState;
import org.scrutineer.contracts.observer.MissionAdvanced;
import org.scrutineer.contracts.observer.MissionChanged;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.contracts.observer.ObserverAccredited;
import org.scrutineer.contracts.observer.ObserverChanged;
import org.scrutineer.contracts.observer.ObserverEvent;
import org.scrutineer.contracts.observer.ObserverPledged;
import org.scrutineer.contracts.observer.ObserverRegistered;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.contracts.observer.ObserverTrained;
import org.scrutineer.findings.UpsertBatch;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;

/// Keeps missions, observers and devices as observer-service tells them.
@ApplicationScoped
class RosterProjection implements Projection {

    private static final String MISSION = """
            insert into known_mission (mission_id, name, phase, election_day, opening_local, closing_local, version)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (mission_id) do update
            set name = excluded.name, phase = excluded.phase, election_day = excluded.election_day,
                opening_local = excluded.opening_local, closing_local = excluded.closing_local,
                version = excluded.version
            where known_mission.version < excluded.version""";
    private static final String OBSERVER = """
            insert into known_observer (observer_id, mission_id, observer_code, category, deployable, version)
            values (?, ?, ?, ?, ?, ?)
            on conflict (observer_id) do update
            set observer_code = excluded.observer_code, category = excluded.category,
                deployable = excluded.deployable, version = excluded.version
            where known_observer.version < excluded.version""";
    private static final String DEVICE = """
            insert into known_device
              (device_id, mission_id, observer_id, observer_code, token_hash, revoked, version)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (device_id) do update
            set observer_id = excluded.observer_id, observer_code = excluded.observer_code,
                token_hash = excluded.token_hash, revoked = excluded.revoked, version = excluded.version
            where known_device.version < excluded.version""";

    private final AgroalDataSource dataSource;
    private final EventReader<ObserverEvent> reader;

    RosterProjection(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.reader = new EventReader<>(json, ObserverEvent.types(), ObserverEvent.Unknown::new);
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.OBSERVER_MISSION, Topics.OBSERVER_OBSERVER, Topics.OBSERVER_DEVICE);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        try (var connection = dataSource.getConnection();
                var batch = new UpsertBatch(connection)) {
            for (IncomingEvent event : events) {
                apply(reader.read(event), batch);
            }
            batch.sendAll();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void apply(ObserverEvent event, UpsertBatch batch) throws SQLException {
        switch (event) {
            case MissionCreated e -> mission(e.mission(), batch);
            case MissionChanged e -> mission(e.mission(), batch);
            case MissionAdvanced e -> mission(e.mission(), batch);
            case ObserverRegistered e -> observer(e.observer(), batch);
            case ObserverChanged e -> observer(e.observer(), batch);
            case ObserverAccredited e -> observer(e.observer(), batch);
            case AccreditationChanged e -> observer(e.observer(), batch);
            case ObserverPledged e -> observer(e.observer(), batch);
            case ObserverTrained e -> observer(e.observer(), batch);
            case DeviceEnrolled e -> device(e.device(), batch);
            case DeviceRevoked e -> device(e.device(), batch);
            case ObserverEvent.Unknown unknown -> {}
        }
    }

    private static void mission(MissionState mission, UpsertBatch batch) throws SQLException {
        batch.add(
                MISSION,
                mission.missionId(),
                mission.name(),
                mission.phase(),
                mission.electionDay(),
                mission.openingLocal(),
                mission.closingLocal(),
                mission.version());
    }

    private static void observer(ObserverState observer, UpsertBatch batch) throws SQLException {
        batch.add(
                OBSERVER,
                observer.observerId(),
                observer.missionId(),
                observer.observerCode(),
                observer.category(),
                observer.deployable(),
                observer.version());
    }

    private static void device(DeviceState device, UpsertBatch batch) throws SQLException {
        batch.add(
                DEVICE,
                device.deviceId(),
                device.missionId(),
                device.observerId(),
                device.observerCode(),
                device.tokenHash(),
                device.revoked(),
                device.version());
    }

    @Override
    public void clear() {
        // Devices go too: until they are read again phones get 403 and keep what they have.
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate known_mission, known_observer, known_device");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
