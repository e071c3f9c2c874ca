package org.scrutineer.findings.held;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was decided about something held. Final.
///
/// @param by user name
/// @param mending what was put in the place of what was missing
/// @param findingId the finding it became, or became a version of; null when it was rejected
/// @param contentVersion which version of that finding
public record HeldDecision(
        Kind decision,
        String by,
        Instant at,
        String reason,
        Mending mending,
        @Nullable UUID findingId,
        @Nullable Integer contentVersion) {

    /// How it was decided.
    public enum Kind {
        ACCEPTED,
        REJECTED
    }

    /// Whether somebody who decides like this means the same decision.
    public boolean is(Kind otherKind, String otherReason, Mending otherMending) {
        return decision == otherKind && reason.equals(otherReason) && mending.equals(otherMending);
    }
}
