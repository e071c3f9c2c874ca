package org.scrutineer.findings.audience;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For whom a form is.
///
/// @param everybody whether it is for all phones of the mission
/// @param version 0 when nobody has said anything yet
/// @param changedBy user name of who said it
public record AudienceView(
        String formId,
        boolean everybody,
        List<ObserverCategory> categories,
        List<String> teams,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    static AudienceView of(
            String formId, Audience audience, long version, @Nullable Instant changedAt, @Nullable String changedBy) {
        return new AudienceView(
                formId,
                audience.equals(Audience.EVERYBODY),
                audience.categories().stream().sorted().toList(),
                audience.teams().stream().sorted().toList(),
                version,
                changedAt,
                changedBy);
    }

    Audience audience() {
        return new Audience(java.util.Set.copyOf(categories), java.util.Set.copyOf(teams));
    }
}
