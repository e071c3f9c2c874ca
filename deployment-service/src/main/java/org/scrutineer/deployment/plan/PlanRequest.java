package org.scrutineer.deployment.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;

/// What the office wants of a plan; everything has a default.
record PlanRequest(
        @Schema(description = "true: only tell what would happen", defaultValue = "false")
        boolean dryRun,

        @Schema(description = "Fewest stations of a team", defaultValue = "8") @Min(1) @Max(30) @Nullable Integer minVisits,

        @Schema(description = "Most stations of a team", defaultValue = "11") @Min(1) @Max(30) @Nullable Integer maxVisits,

        @Schema(description = "How many teams follow a protocol to its commission", defaultValue = "75")
        @Min(0) @Max(10_000) @Nullable Integer tabulations) {

    private static final int FEWEST = 8;
    private static final int MOST = 11;
    private static final int TABULATIONS = 75;

    /// @throws DomainException 400 when the fewest are more than the most
    PlanLimits limits() {
        int fewest = minVisits == null ? FEWEST : minVisits;
        int most = maxVisits == null ? Math.max(MOST, fewest) : maxVisits;
        if (fewest > most) {
            throw new DomainException(
                    CommonProblem.INVALID_REQUEST,
                    "minVisits is larger than maxVisits.",
                    Map.of("errors", List.of(new FieldError("/minVisits", "at most maxVisits, %d".formatted(most)))));
        }
        return new PlanLimits(fewest, most, tabulations == null ? TABULATIONS : tabulations);
    }
}
