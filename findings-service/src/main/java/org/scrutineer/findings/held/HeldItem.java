package org.scrutineer.findings.held;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something held that nobody else decides about until the end of the transaction.
///
/// @param submission as it came
/// @param decision null while it waits for one
/// @param version as events carry it
public record HeldItem(
        UUID heldId,
        HeldSubmission submission,
        Instant firstReceivedAt,
        @Nullable HeldDecision decision,
        long version) {

    public String missionId() {
        return submission.missionId();
    }
}
