package org.scrutineer.contracts.observer;

/// A device was enrolled for an observer.
public record DeviceEnrolled(DeviceState device) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.device-enrolled.v1";
}
