package org.scrutineer.findings.review;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Words;
import org.scrutineer.findings.standing.ReviewState;

/// A reviewer's decision.
///
/// @param state HAS_ISSUES, APPROVED or REJECTED; RECEIVED opens the review again
/// @param reason needed for everything but APPROVED
public record ReviewRequest(
        @NotNull @Nullable ReviewState state,
        @Words @Nullable String reason) {}
