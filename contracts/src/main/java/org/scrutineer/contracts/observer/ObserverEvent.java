package org.scrutineer.contracts.observer;

import java.util.Map;

/// Everything observer-service publishes.
///
/// Readers must be tolerant: an event type they do not know arrives as [Unknown] and is skipped.
public sealed interface ObserverEvent
        permits ObserverEvent.Unknown,
                MissionCreated,
                MissionChanged,
                MissionAdvanced,
                ObserverRegistered,
                ObserverChanged,
                ObserverAccredited,
                AccreditationChanged,
                ObserverPledged,
                ObserverTrained,
                DeviceEnrolled,
                DeviceRevoked {

    /// What a newer publisher says and this jar does not know yet.
    ///
    /// @param type its CloudEvents type
    record Unknown(String type) implements ObserverEvent {}

    /// CloudEvents type to record.
    static Map<String, Class<? extends ObserverEvent>> types() {
        return Map.ofEntries(
                Map.entry(MissionCreated.TYPE, MissionCreated.class),
                Map.entry(MissionChanged.TYPE, MissionChanged.class),
                Map.entry(MissionAdvanced.TYPE, MissionAdvanced.class),
                Map.entry(ObserverRegistered.TYPE, ObserverRegistered.class),
                Map.entry(ObserverChanged.TYPE, ObserverChanged.class),
                Map.entry(ObserverAccredited.TYPE, ObserverAccredited.class),
                Map.entry(AccreditationChanged.TYPE, AccreditationChanged.class),
                Map.entry(ObserverPledged.TYPE, ObserverPledged.class),
                Map.entry(ObserverTrained.TYPE, ObserverTrained.class),
                Map.entry(DeviceEnrolled.TYPE, DeviceEnrolled.class),
                Map.entry(DeviceRevoked.TYPE, DeviceRevoked.class));
    }
}
