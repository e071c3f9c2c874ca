package org.scrutineer.contracts.observer;

/// The observer completed a training.
public record ObserverTrained(ObserverState observer) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.trained.v1";
}
