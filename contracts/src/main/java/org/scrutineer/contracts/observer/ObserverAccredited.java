package org.scrutineer.contracts.observer;

/// The election authority granted accreditation.
public record ObserverAccredited(ObserverState observer) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.accredited.v1";
}
