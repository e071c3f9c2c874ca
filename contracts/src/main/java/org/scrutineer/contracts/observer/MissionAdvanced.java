package org.scrutineer.contracts.observer;

/// A mission moved on in its life cycle.
public record MissionAdvanced(String fromPhase, MissionState mission) implements ObserverEvent {

    public static final String TYPE = "org.scrutineer.observer.mission-advanced.v1";
}
