package org.scrutineer.contracts.findings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A submission kept in the held inbox. Who decided about it, and why, stays in findings-service.
///
/// @param reason UNKNOWN_FORM, FORM_CLOSED, CONFLICTING_CONTENT, OUTDATED_EDIT, UNKNOWN_EDIT, UNREADABLE, …
/// @param decision ACCEPTED or REJECTED; absent while it waits for one
/// @param findingId the finding it became, or became a version of; absent unless it was accepted
public record HeldState(
        UUID heldId,
        String missionId,
        String reason,
        @Nullable String formId,
        @Nullable String instanceId,
        @Nullable UUID deviceId,
        @Nullable String teamCode,
        Instant receivedAt,
        @Nullable String decision,
        @Nullable UUID findingId,
        long version) {}
