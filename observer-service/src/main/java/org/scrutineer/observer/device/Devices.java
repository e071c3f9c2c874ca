package org.scrutineer.observer.device;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// All devices.
@ApplicationScoped
class Devices implements PanacheRepositoryBase<Device, UUID> {

    /// @throws DomainException 404
    Device require(String missionId, UUID deviceId) {
        return find("missionId = ?1 and deviceId = ?2", missionId, deviceId)
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND, "The mission has no device %s.".formatted(deviceId)));
    }

    List<Device> page(String missionId, UUID after, int limit) {
        return find("missionId = ?1 and deviceId > ?2 order by deviceId", missionId, after)
                .page(Page.ofSize(limit))
                .list();
    }
}
