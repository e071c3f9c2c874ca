package org.scrutineer.contracts.observer;

/// Facts of a mission changed.
public record MissionChanged(MissionState mission) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.mission-changed.v1";
}
