package org.scrutineer.findings.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a mission's election day is.
///
/// @param opening local time `HH:mm` at which ordinary stations open
/// @param closing local time `HH:mm` at which they close
public record MissionCalendar(
        @Nullable LocalDate electionDay,
        @Nullable String opening,
        @Nullable String closing) {

    public static final MissionCalendar UNKNOWN = new MissionCalendar(null, null, null);
}
