package org.scrutineer.deployment.geographyimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Commissions;
import org.scrutineer.deployment.geography.GeographyEvents;
import org.scrutineer.deployment.geography.Stations;
import org.scrutineer.deployment.geography.Stored;
import org.scrutineer.platform.messaging.Outbox;

/// Stores changed commissions; their polling stations follow them into another area.
@ApplicationScoped
class CommissionChanges {

    private final Commissions commissions;
    private final Stations stations;
    private final Outbox outbox;

    CommissionChanges(Commissions commissions, Stations stations, Outbox outbox) {
        this.commissions = commissions;
        this.stations = stations;
        this.outbox = outbox;
    }

    /// In the caller's transaction.
    void save(String missionId, List<Stored<Commission>> changed) {
        commissions.save(missionId, changed);
        outbox.appendAll(changed.stream()
                .map(commission -> GeographyEvents.commission(missionId, commission))
                .toList());
        outbox.appendAll(stations.followCommissions(missionId).stream()
                .map(station -> GeographyEvents.station(missionId, station))
                .toList());
    }
}
