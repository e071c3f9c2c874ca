package org.scrutineer.findings.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.standing.Quarantine;
import org.scrutineer.findings.standing.ReviewState;

/// How the review of a finding stands.
///
/// @param counts whether the finding is in the live figures at all
/// @param quarantinedBy user names, in their order; somebody else must release it
/// @param awaitsReview whether somebody must look at it next
/// @param lease who is reviewing it now, if anybody
/// @param openQueries questions that the team has not answered, oldest first
/// @param contentVersion 1 for the first; grows by edits and corrections
/// @param version to be sent back as If-Match with a decision
public record ReviewView(
        UUID findingId,
        ReviewState state,
        boolean voided,
        @Nullable Quarantine quarantine,
        List<String> quarantinedBy,
        boolean counts,
        boolean awaitsReview,
        @Nullable Lease lease,
        List<EntryView> openQueries,
        int contentVersion,
        long version) {

    /// @param holder user name
    public record Lease(UUID batchId, String holder, Instant expiresAt) {}
}
