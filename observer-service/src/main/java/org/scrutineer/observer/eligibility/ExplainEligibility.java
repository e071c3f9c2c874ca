package org.scrutineer.observer.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.observer.roster.Observers;

/// Says whether an observer may be deployed, and why not.
@ApplicationScoped
class ExplainEligibility {

    private final Missions missions;
    private final Observers observers;

    ExplainEligibility(Missions missions, Observers observers) {
        this.missions = missions;
        this.observers = observers;
    }

    @Transactional
    EligibilityView handle(String missionId, String observerCode) {
        ElectionFacts facts = missions.require(missionId).electionFacts();
        return EligibilityView.of(
                observerCode, observers.require(missionId, observerCode).eligibility(facts));
    }
}
