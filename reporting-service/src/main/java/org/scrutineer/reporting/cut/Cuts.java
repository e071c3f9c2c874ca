package org.scrutineer.reporting.cut;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The cuts of all missions.
@ApplicationScoped
class Cuts implements PanacheRepositoryBase<Cut, UUID> {

    Optional<Cut> of(String missionId, UUID cutId) {
        return find("missionId = ?1 and cutId = ?2", missionId, cutId).firstResultOptional();
    }

    /// In the order in which they were frozen: their ids grow with time.
    List<Cut> after(String missionId, UUID after, int limit) {
        return find("missionId = ?1 and cutId > ?2 order by cutId", missionId, after)
                .page(Page.ofSize(limit))
                .list();
    }
}
