package org.scrutineer.findings.place;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.CommissionDefined;
import org.scrutineer.contracts.deployment.CommissionState;
import org.scrutineer.contracts.deployment.DeploymentEvent;
import org.scrutineer.contracts.deployment.RegionDefined;
import org.scrutineer.contracts.deployment.RegionState;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.findings.UpsertBatch;
import org.scrutineer.findings.rule.FindingsToJudge;
import org.scrutineer.findings.rule.RuleCatalogue;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;

/// Keeps the geography as deployment-service tells it. What was found at a station or commission that came or changed
/// is placed and judged again.
@ApplicationScoped
class PlaceProjection implements Projection {

    private static final String REGION = """
            insert into known_region (mission_id, code, time_zone, version) values (?, ?, ?, ?)
            on conflict (mission_id, code) do update
            set time_zone = excluded.time_zone, version = excluded.version
            where known_region.version < excluded.version""";
    private static final String COMMISSION = """
            insert into known_commission (mission_id, code, region_code, area_code, settlement, latitude, longitude,
                version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (mission_id, code) do update
            set region_code = excluded.region_code, area_code = excluded.area_code,
                settlement = excluded.settlement, latitude = excluded.latitude, longitude = excluded.longitude,
                version = excluded.version
            where known_commission.version < excluded.version""";
    private static final String STATION = """
            insert into known_station (mission_id, code, region_code, commission_code, area_code, number, settlement,
                kind, registered_voters, address, latitude, longitude, opens_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (mission_id, code) do update
            set region_code = excluded.region_code, commission_code = excluded.commission_code,
                area_code = excluded.area_code, number = excluded.number, settlement = excluded.settlement,
                kind = excluded.kind, registered_voters = excluded.registered_voters, address = excluded.address,
                latitude = excluded.latitude, longitude = excluded.longitude, opens_at = excluded.opens_at,
                version = excluded.version
            where known_station.version < excluded.version""";
    private static final String LIST_CHANGED = """
            insert into station_list_version (mission_id, version) values (?, 1)
            on conflict (mission_id) do update set version = station_list_version.version + 1""";

    private final AgroalDataSource dataSource;
    private final RuleCatalogue rules;
    private final FindingsToJudge toJudge;
    private final EventReader<DeploymentEvent> reader;

    PlaceProjection(AgroalDataSource dataSource, RuleCatalogue rules, FindingsToJudge toJudge, ObjectMapper json) {
        this.dataSource = dataSource;
        this.rules = rules;
        this.toJudge = toJudge;
        this.reader = new EventReader<>(json, DeploymentEvent.types(), DeploymentEvent.Unknown::new);
    }

    @Override
    public String name() {
        return "place";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DEPLOYMENT_REGION, Topics.DEPLOYMENT_COMMISSION, Topics.DEPLOYMENT_STATION);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        Map<String, Set<String>> commissions = new TreeMap<>();
        Map<String, Set<String>> stations = new TreeMap<>();
        try (var connection = dataSource.getConnection();
                var batch = new UpsertBatch(connection)) {
            for (IncomingEvent event : events) {
                switch (reader.read(event)) {
                    case RegionDefined e -> region(e.region(), batch);
                    case CommissionDefined e -> {
                        commission(e.commission(), batch);
                        add(
                                commissions,
                                e.commission().missionId(),
                                e.commission().code());
                    }
                    case StationDefined e -> {
                        station(e.station(), batch);
                        add(stations, e.station().missionId(), e.station().code());
                    }
                    // Other events of deployment do not come on these topics.
                    default -> {}
                }
            }
            // A batch of nothing but repeats leaves the list as it is, and its hash with it.
            if (batch.send(STATION) == 0) {
                stations.clear();
            }
            for (String missionId : stations.keySet()) {
                batch.add(LIST_CHANGED, missionId);
            }
            if (batch.send(COMMISSION) == 0) {
                commissions.clear();
            }
            batch.sendAll();
            judgeAgain(stations, commissions);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// What arrives meanwhile is judged after this transaction, by the places that it wrote.
    private void judgeAgain(Map<String, Set<String>> stations, Map<String, Set<String>> commissions) {
        Set<String> missions = new TreeSet<>(stations.keySet());
        missions.addAll(commissions.keySet());
        missions.forEach(rules::lock);
        stations.forEach(toJudge::addAtStations);
        commissions.forEach(toJudge::addAtCommissions);
    }

    private static void add(Map<String, Set<String>> codes, String missionId, String code) {
        codes.computeIfAbsent(missionId, id -> new TreeSet<>()).add(code);
    }

    private static void region(RegionState region, UpsertBatch batch) throws SQLException {
        batch.add(REGION, region.missionId(), region.code(), region.timeZone(), region.version());
    }

    private static void commission(CommissionState commission, UpsertBatch batch) throws SQLException {
        batch.add(
                COMMISSION,
                commission.missionId(),
                commission.code(),
                commission.regionCode(),
                commission.areaCode(),
                commission.settlement(),
                commission.latitude(),
                commission.longitude(),
                commission.version());
    }

    private static void station(StationState station, UpsertBatch batch) throws SQLException {
        batch.add(
                STATION,
                station.missionId(),
                station.code(),
                station.regionCode(),
                station.commissionCode(),
                station.areaCode(),
                station.number(),
                station.settlement(),
                station.kind(),
                station.registeredVoters(),
                station.address(),
                station.latitude(),
                station.longitude(),
                station.opensAt(),
                station.version());
    }

    @Override
    public void clear() {
        // The versions of the lists go on growing: a version never stands for two contents.
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate known_region, known_commission, known_station");
            statement.execute("update station_list_version set version = version + 1");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
