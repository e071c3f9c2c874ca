package org.scrutineer.observer.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.scrutineer.observer.mission.DateLine;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.observer.preparation.PledgeRequest.Signature;
import org.scrutineer.observer.roster.ObserverEvents;

/// Records signatures under the code of conduct.
@ApplicationScoped
class RecordPledges {

    private final Missions missions;
    private final ForEachObserver forEachObserver;
    private final Clock clock;

    RecordPledges(Missions missions, ForEachObserver forEachObserver, Clock clock) {
        this.missions = missions;
        this.forEachObserver = forEachObserver;
        this.clock = clock;
    }

    @Transactional
    Receipt handle(String missionId, List<Signature> signatures) {
        ElectionFacts facts = missions.requireLocked(missionId).electionFacts();
        LocalDate today = DateLine.today(clock);
        return forEachObserver.apply(
                missionId,
                signatures,
                Signature::observerCode,
                (observer, signature) -> signature.signedOn().isAfter(today)
                        ? new Outcome.Refused(Refusal.Code.DATE_IN_THE_FUTURE, "The signature lies in the future.")
                        : new Outcome.Taken(observer.pledge(signature.pledge(), facts)),
                ObserverEvents::pledged);
    }
}
