package org.scrutineer.observer.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.scrutineer.observer.roster.Observer;
import org.scrutineer.observer.roster.Observers;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// Applies the items of one request to their observers and publishes each observer that changed, once. The caller
/// holds the transaction and the lock on the mission.
@ApplicationScoped
class ForEachObserver {

    private final Observers observers;
    private final Outbox outbox;

    ForEachObserver(Observers observers, Outbox outbox) {
        this.observers = observers;
        this.outbox = outbox;
    }

    <T> Receipt apply(
            String missionId,
            List<T> items,
            Function<T, String> observerCode,
            BiFunction<Observer, T, Outcome> change,
            Function<Observer, OutgoingEvent> event) {
        Map<String, Observer> byCode =
                observers.byCode(missionId, items.stream().map(observerCode).toList());
        Set<Observer> changed = new LinkedHashSet<>();
        List<Refusal> refused = new ArrayList<>();
        int applied = 0;
        int unchanged = 0;
        for (T item : items) {
            String code = observerCode.apply(item);
            Observer observer = byCode.get(code);
            Outcome outcome = observer == null
                    ? new Outcome.Refused(Refusal.Code.UNKNOWN_OBSERVER, "The roster has no observer with this code.")
                    : change.apply(observer, item);
            switch (outcome) {
                case Outcome.Refused no -> refused.add(new Refusal(code, no.code(), no.message()));
                case Outcome.Taken taken
                when taken.changed() && observer != null -> {
                    changed.add(observer);
                    applied++;
                }
                case Outcome.Taken _ -> unchanged++;
            }
        }
        observers.flush();
        outbox.appendAll(changed.stream().map(event).toList());
        return new Receipt(applied, unchanged, refused);
    }
}
