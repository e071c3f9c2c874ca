package org.scrutineer.reporting.place;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.AreaDefined;
import org.scrutineer.contracts.deployment.CommissionDefined;
import org.scrutineer.contracts.deployment.DeploymentEvent;
import org.scrutineer.contracts.deployment.RegionDefined;
import org.scrutineer.contracts.deployment.ReportExpected;
import org.scrutineer.contracts.deployment.ReportNoLongerExpected;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.TeamChanged;
import org.scrutineer.contracts.deployment.TeamDisbanded;
import org.scrutineer.contracts.deployment.TeamFormed;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;

/// Keeps the latest name of each code.
@ApplicationScoped
class PlaceProjection implements Projection {

    private final EventReader<DeploymentEvent> reader;
    private final Places places;

    PlaceProjection(ObjectMapper json, Places places) {
        this.reader = new EventReader<>(json, DeploymentEvent.types(), DeploymentEvent.Unknown::new);
        this.places = places;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                Topics.DEPLOYMENT_REGION,
                Topics.DEPLOYMENT_COMMISSION,
                Topics.DEPLOYMENT_STATION,
                Topics.DEPLOYMENT_AREA,
                Topics.DEPLOYMENT_TEAM);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        Map<Place.Key, Place> latest = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            Place place = place(reader.read(event));
            if (place != null) {
                latest.merge(place.key(), place, (one, other) -> one.version() < other.version() ? other : one);
            }
        }
        places.upsert(latest.values());
    }

    @Override
    public void clear() {
        places.clear();
    }

    private static @Nullable Place place(DeploymentEvent event) {
        return switch (event) {
            case RegionDefined defined -> Place.of(defined.region());
            case CommissionDefined defined -> Place.of(defined.commission());
            case StationDefined defined -> Place.of(defined.station());
            case AreaDefined defined -> Place.of(defined.area());
            case TeamFormed formed -> Place.of(formed.team());
            case TeamChanged changed -> Place.of(changed.team());
            case TeamDisbanded disbanded -> Place.of(disbanded.team());
            case ReportExpected _, ReportNoLongerExpected _, DeploymentEvent.Unknown _ -> null;
        };
    }
}
