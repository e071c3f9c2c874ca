package org.scrutineer.observer.mission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the office says about a mission.
///
/// @param hostCountry ISO 3166-1 alpha-2
/// @param openingLocal local opening time of ordinary polling stations, `HH:mm`
/// @param electionTitle language code to title
/// @param rehearsal true for a training mission; cannot be changed later
public record MissionRequest(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 80) @Nullable String shortName,
        @NotNull MissionFormat format,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String hostCountry,
        @Size(max = 60) @Nullable String electionType,
        @NotNull LocalDate electionDay,

        @Pattern(regexp = MissionFacts.TIME_OF_DAY) @Nullable String openingLocal,

        @Pattern(regexp = MissionFacts.TIME_OF_DAY) @Nullable String closingLocal,

        @Size(max = 20) @Nullable Map<@Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String, @NotBlank @Size(max = 300) String>
                electionTitle,

        @Size(max = 100) @Nullable List<@NotNull @Valid MissionMilestone> milestones,
        boolean rehearsal) {

    MissionFacts facts() {
        return new MissionFacts(
                name,
                shortName,
                format,
                hostCountry,
                electionType,
                electionDay,
                openingLocal,
                closingLocal,
                electionTitle == null ? Map.of() : electionTitle,
                milestones == null ? List.of() : milestones,
                rehearsal);
    }
}
