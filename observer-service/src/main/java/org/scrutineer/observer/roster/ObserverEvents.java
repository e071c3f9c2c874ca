package org.scrutineer.observer.roster;

import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.AccreditationChanged;
import org.scrutineer.contracts.observer.ObserverAccredited;
import org.scrutineer.contracts.observer.ObserverChanged;
import org.scrutineer.contracts.observer.ObserverEvent;
import org.scrutineer.contracts.observer.ObserverPledged;
import org.scrutineer.contracts.observer.ObserverRegistered;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.contracts.observer.ObserverTrained;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// What others are told about an observer: the whole public state each time, no contacts. Called after the flush, so
/// that the version is the one being committed.
public final class ObserverEvents {

    private ObserverEvents() {}

    public static OutgoingEvent registered(Observer observer) {
        return event(observer, ObserverRegistered.TYPE, new ObserverRegistered(state(observer)));
    }

    public static OutgoingEvent changed(Observer observer) {
        return event(observer, ObserverChanged.TYPE, new ObserverChanged(state(observer)));
    }

    public static OutgoingEvent accreditationDecided(Observer observer) {
        return observer.accreditation().status() == AccreditationStatus.GRANTED
                ? event(observer, ObserverAccredited.TYPE, new ObserverAccredited(state(observer)))
                : event(observer, AccreditationChanged.TYPE, new AccreditationChanged(state(observer)));
    }

    public static OutgoingEvent pledged(Observer observer) {
        return event(observer, ObserverPledged.TYPE, new ObserverPledged(state(observer)));
    }

    public static OutgoingEvent trained(Observer observer) {
        return event(observer, ObserverTrained.TYPE, new ObserverTrained(state(observer)));
    }

    private static OutgoingEvent event(Observer observer, String type, ObserverEvent payload) {
        return new OutgoingEvent(
                Topics.OBSERVER_OBSERVER,
                "observer",
                observer.id().toString(),
                type,
                observer.version(),
                observer.missionId(),
                payload);
    }

    private static ObserverState state(Observer observer) {
        RosterEntry entry = observer.stated();
        return new ObserverState(
                observer.id(),
                observer.missionId(),
                entry.observerCode(),
                entry.givenName(),
                entry.familyName(),
                entry.sex(),
                entry.citizenships(),
                entry.category().name(),
                entry.role() == null ? null : entry.role().name(),
                entry.languages(),
                entry.experienceMissions(),
                observer.accreditation().status().name(),
                observer.isTrained(),
                observer.pledge().isPresent(),
                observer.isDeployable(),
                observer.obstacles(),
                observer.version());
    }
}
