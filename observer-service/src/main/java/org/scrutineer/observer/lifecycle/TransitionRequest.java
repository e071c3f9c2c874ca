package org.scrutineer.observer.lifecycle;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.mission.MissionPhase;

/// Where a mission is to move, and why.
///
/// @param reason kept in the history; needed for the side phases
public record TransitionRequest(
        @NotNull MissionPhase to,
        @Size(max = 1000) @Nullable String reason) {

    @AssertTrue(message = "a reason is needed when a mission leaves its usual course") @Schema(hidden = true)
    boolean isReasonGivenWhereNeeded() {
        // A missing phase is reported by its own constraint.
        @SuppressWarnings("NullAway")
        boolean unusual = to != null && to.isSidePhase();
        return !unusual || reason != null && !reason.isBlank();
    }
}
