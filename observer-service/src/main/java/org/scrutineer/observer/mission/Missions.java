package org.scrutineer.observer.mission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// All missions.
@ApplicationScoped
public class Missions implements PanacheRepositoryBase<Mission, String> {

    /// @throws DomainException 404
    public Mission require(String missionId) {
        return findByIdOptional(missionId).orElseThrow(() -> unknown(missionId));
    }

    /// The mission, held until the end of the transaction. Whoever changes the roster of a mission as a whole takes
    /// this first: two imports never interleave.
    ///
    /// @throws DomainException 404
    public Mission requireLocked(String missionId) {
        return findByIdOptional(missionId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(missionId));
    }

    /// As [#requireLocked], also for a mission that does not exist yet: two requests that create the same mission take
    /// turns, and the second finds it.
    Optional<Mission> findReserved(String missionId) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(?1)) as text)")
                .setParameter(1, "mission/" + missionId)
                .getSingleResult();
        return findByIdOptional(missionId, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Mission> page(Set<String> missionIds, String after, int limit) {
        return find("id in ?1 and id > ?2 order by id", missionIds, after)
                .page(Page.ofSize(limit))
                .list();
    }

    List<Mission> page(String after, int limit) {
        return find("id > ?1 order by id", after).page(Page.ofSize(limit)).list();
    }

    private static DomainException unknown(String missionId) {
        return new DomainException(CommonProblem.NOT_FOUND, "There is no mission " + missionId + ".");
    }
}
