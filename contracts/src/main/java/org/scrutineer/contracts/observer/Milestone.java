package org.scrutineer.contracts.observer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dated step of a mission.
///
/// @param code for example `ELECTION_DAY`, `PRELIMINARY_STATEMENT`
/// @param time local time of day, `HH:mm`, where the milestone has one
/// @param timeZone IANA zone of `time`
/// @param source where the date was published
public record Milestone(
        String code,
        LocalDate date,
        @Nullable String time,
        @Nullable String timeZone,
        boolean estimated,
        @Nullable String source) {}
