package org.scrutineer.observer.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.mission.FollowsMission;
import org.scrutineer.observer.roster.Observer;
import org.scrutineer.observer.roster.ObserverEvents;
import org.scrutineer.observer.roster.Observers;
import org.scrutineer.platform.messaging.Outbox;

/// A second round or another host changes who may be deployed: everybody is looked at again, and whoever changed is
/// published.
@ApplicationScoped
class RosterReview implements FollowsMission {

    private final Observers observers;
    private final Outbox outbox;

    RosterReview(Observers observers, Outbox outbox) {
        this.observers = observers;
        this.outbox = outbox;
    }

    @Override
    public void electionFactsChanged(ElectionFacts facts) {
        List<Observer> changed = observers.byCode(facts.missionId()).values().stream()
                .filter(observer -> observer.review(facts))
                .toList();
        observers.flush();
        outbox.appendAll(changed.stream().map(ObserverEvents::changed).toList());
    }
}
