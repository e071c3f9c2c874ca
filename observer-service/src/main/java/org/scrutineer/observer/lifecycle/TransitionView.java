package org.scrutineer.observer.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.mission.MissionFormat;
import org.scrutineer.observer.mission.MissionPhase;

/// One step a mission took.
///
/// @param format the format at that moment; formats may change while a mission runs
/// @param movedBy user name
public record TransitionView(
        MissionPhase from,
        MissionPhase to,
        MissionFormat format,
        @Nullable String reason,
        String movedBy,
        Instant movedAt) {}
