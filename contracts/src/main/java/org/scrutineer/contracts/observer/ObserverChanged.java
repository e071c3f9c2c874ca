package org.scrutineer.contracts.observer;

/// Facts of an observer changed.
public record ObserverChanged(ObserverState observer) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.changed.v1";
}
