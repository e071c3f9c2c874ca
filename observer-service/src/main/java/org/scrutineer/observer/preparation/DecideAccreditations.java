package org.scrutineer.observer.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.observer.preparation.AccreditationRequest.Decision;
import org.scrutineer.observer.roster.ObserverEvents;
import org.scrutineer.observer.roster.Observers;

/// Records decisions about accreditation.
@ApplicationScoped
class DecideAccreditations {

    private final Missions missions;
    private final Observers observers;
    private final ForEachObserver forEachObserver;

    DecideAccreditations(Missions missions, Observers observers, ForEachObserver forEachObserver) {
        this.missions = missions;
        this.observers = observers;
        this.forEachObserver = forEachObserver;
    }

    @Transactional
    Receipt handle(String missionId, List<Decision> decisions) {
        ElectionFacts facts = missions.requireLocked(missionId).electionFacts();
        AccreditationRules rules = new AccreditationRules(facts, observers.accreditationNumbers(missionId));
        return forEachObserver.apply(
                missionId,
                decisions,
                Decision::observerCode,
                (observer, decision) -> rules.apply(observer, decision.accreditation()),
                ObserverEvents::accreditationDecided);
    }
}
