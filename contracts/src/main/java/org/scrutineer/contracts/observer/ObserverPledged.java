package org.scrutineer.contracts.observer;

/// The observer signed the code of conduct.
public record ObserverPledged(ObserverState observer) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.pledged.v1";
}
