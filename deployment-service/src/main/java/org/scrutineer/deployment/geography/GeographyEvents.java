package org.scrutineer.deployment.geography;

import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.AreaDefined;
import org.scrutineer.contracts.deployment.AreaState;
import org.scrutineer.contracts.deployment.CommissionDefined;
import org.scrutineer.contracts.deployment.CommissionState;
import org.scrutineer.contracts.deployment.RegionDefined;
import org.scrutineer.contracts.deployment.RegionState;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// What others are told about geography.
public final class GeographyEvents {

    private GeographyEvents() {}

    public static OutgoingEvent region(String missionId, Stored<Region> stored) {
        Region region = stored.facts();
        RegionState state = new RegionState(
                missionId,
                region.code(),
                region.names(),
                region.kind(),
                region.timeZone(),
                region.seat(),
                Positions.latitude(region.position()),
                Positions.longitude(region.position()),
                stored.version());
        return event(
                Topics.DEPLOYMENT_REGION,
                "region",
                RegionDefined.TYPE,
                missionId,
                region.code(),
                stored.version(),
                new RegionDefined(state));
    }

    public static OutgoingEvent commission(String missionId, Stored<Commission> stored) {
        Commission commission = stored.facts();
        CommissionState state = new CommissionState(
                missionId,
                commission.code(),
                commission.regionCode(),
                commission.level(),
                commission.name(),
                commission.territory(),
                commission.settlement(),
                commission.areaCode(),
                commission.stations(),
                Positions.latitude(commission.position()),
                Positions.longitude(commission.position()),
                stored.version());
        return event(
                Topics.DEPLOYMENT_COMMISSION,
                "commission",
                CommissionDefined.TYPE,
                missionId,
                commission.code(),
                stored.version(),
                new CommissionDefined(state));
    }

    public static OutgoingEvent station(String missionId, Stored<Station> stored) {
        Station station = stored.facts();
        StationState state = new StationState(
                missionId,
                station.code(),
                station.regionCode(),
                station.commissionCode(),
                station.areaCode(),
                station.number(),
                station.settlement(),
                station.kind(),
                station.registeredVoters(),
                Positions.latitude(station.position()),
                Positions.longitude(station.position()),
                station.address(),
                station.opensAt(),
                stored.version());
        return event(
                Topics.DEPLOYMENT_STATION,
                "station",
                StationDefined.TYPE,
                missionId,
                station.code(),
                stored.version(),
                new StationDefined(state));
    }

    public static OutgoingEvent area(String missionId, Stored<Area> stored) {
        Area area = stored.facts();
        AreaState state = new AreaState(
                missionId,
                area.code(),
                area.name(),
                area.regionCodes(),
                area.commissionCodes(),
                area.baseTown(),
                area.baseRegion(),
                stored.version());
        return event(
                Topics.DEPLOYMENT_AREA,
                "area",
                AreaDefined.TYPE,
                missionId,
                area.code(),
                stored.version(),
                new AreaDefined(state));
    }

    private static OutgoingEvent event(
            String topic, String kind, String type, String missionId, String code, long version, Object payload) {
        return new OutgoingEvent(topic, kind, missionId + "/" + code, type, version, missionId, payload);
    }
}
