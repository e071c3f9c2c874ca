package org.scrutineer.contracts.observer;

/// Accreditation was applied for, refused, expired or withdrawn.
public record AccreditationChanged(ObserverState observer) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.accreditation-changed.v1";
}
