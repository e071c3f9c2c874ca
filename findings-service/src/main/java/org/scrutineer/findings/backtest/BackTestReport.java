package org.scrutineer.findings.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a version of a rule makes of what is stored.
///
/// @param findings how many were tried: those of forms the rule applies to
/// @param complete false when there were more than a back-test takes
/// @param reasons why outcomes are missing, the most frequent first, with their number
/// @param newlyFlagged not flagged by the active version of the rule
/// @param noLongerFlagged flagged by the active version, but not by this one
/// @param samples ids of the first findings of each outcome
public record BackTestReport(
        Instant at,
        long findings,
        boolean complete,
        long flagged,
        long ok,
        long missing,
        long newlyFlagged,
        long noLongerFlagged,
        Map<String, Long> reasons,
        Samples samples) {

    /// @param flagged at most twenty
    /// @param missing at most twenty
    public record Samples(List<UUID> flagged, List<UUID> missing) {}
}
