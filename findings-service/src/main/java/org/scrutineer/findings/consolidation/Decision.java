package org.scrutineer.findings.consolidation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which answer a person chose.
///
/// @param value null to leave it to the rule again
/// @param findingId whose answer it is; null for one that no finding gives
/// @param author user name
record Decision(
        String questionCode,
        @Nullable String value,
        @Nullable UUID findingId,
        String reason,
        String author,
        Instant decidedAt) {}
