package org.scrutineer.contracts.observer;

/// A device may no longer submit.
public record DeviceRevoked(DeviceState device) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.device-revoked.v1";
}
