package org.scrutineer.observer.mission;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dated step of a mission, as the office enters it and as it is shown.
///
/// @param code for example `ACCREDITATION_CLOSES`
/// @param time local time of day, where the step has one
/// @param timeZone IANA zone of the time
/// @param estimated the date is not confirmed yet
/// @param source where the date was published
@Embeddable
record MissionMilestone(
        @NotBlank @Size(max = 60) String code,
        @NotNull LocalDate date,

        @Pattern(regexp = MissionFacts.TIME_OF_DAY) @Nullable String time,

        @Size(max = 60) @Nullable String timeZone,
        boolean estimated,
        @Size(max = 300) @Nullable String source) {}
