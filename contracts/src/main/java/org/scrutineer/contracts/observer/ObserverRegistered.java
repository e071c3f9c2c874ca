package org.scrutineer.contracts.observer;

/// An observer joined the roster.
public record ObserverRegistered(ObserverState observer) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.registered.v1";
}
