package org.scrutineer.findings;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.scrutineer.platform.messaging.IncomingEvent;

/// Which findings a batch of events is about.
public final class ChangedFindings {

    private ChangedFindings() {}

    /// The findings of each mission, each once. Missions and findings in the order of their ids: two batches that lock
    /// several cannot wait for each other.
    public static SortedMap<String, SortedSet<UUID>> byMission(List<IncomingEvent> events) {
        SortedMap<String, SortedSet<UUID>> byMission = new TreeMap<>();
        for (IncomingEvent event : events) {
            String missionId = event.envelope().missionId();
            if (missionId != null) {
                byMission
                        .computeIfAbsent(missionId, id -> new TreeSet<>())
                        .add(UUID.fromString(event.envelope().subject()));
            }
        }
        return byMission;
    }
}
