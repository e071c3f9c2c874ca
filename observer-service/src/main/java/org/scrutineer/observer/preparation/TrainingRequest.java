package org.scrutineer.observer.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.roster.Training;

/// Completed trainings.
public record TrainingRequest(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid Completion> completions) {

    /// @param course chosen by the office, for example `STO-E-LEARNING`
    /// @param expiresOn last day on which it counts; does not expire when absent
    public record Completion(
            @NotBlank String observerCode,
            @NotBlank @Size(max = 80) String course,
            @NotNull LocalDate completedOn,
            @Nullable LocalDate expiresOn) {

        Training training() {
            return new Training(completedOn, expiresOn);
        }
    }
}
