package org.scrutineer.contracts.observer;

/// A mission exists.
public record MissionCreated(MissionState mission) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.mission-created.v1";
}
