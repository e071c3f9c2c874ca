package org.scrutineer.contracts.findings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A submission kept in the held inbox.
///
/// @param reason UNKNOWN_FORM, FORM_CLOSED, CONFLICTING_CONTENT, OUTDATED_EDIT, UNKNOWN_EDIT, UNREADABLE, …
public record HeldState(
        UUID heldId,
        String missionId,
        String reason,
        @Nullable String formId,
        @Nullable String instanceId,
        @Nullable UUID deviceId,
        @Nullable String teamCode,
        Instant receivedAt,
        long version) {}
