package org.scrutineer.findings.audience;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// For whom a form shall be; what is left out is empty, and two empty sets mean everybody.
public record AudienceRequest(
        @Nullable Set<@NotNull ObserverCategory> categories,
        @Size(max = 5_000) @Nullable Set<@NotBlank String> teams) {

    Audience audience() {
        return new Audience(
                categories == null ? Set.of() : Set.copyOf(categories), teams == null ? Set.of() : Set.copyOf(teams));
    }
}
