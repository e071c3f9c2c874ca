package org.scrutineer.findings.consolidation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which answer a person chose.
///
/// @param value null to leave it to the rule again
/// @param findingId whose answer it is; null for one that no finding gives
/// @param author user name
/// @param madeOn what the findings of the place said then, one text for each
record Decision(
        String questionCode,
        @Nullable String value,
        @Nullable UUID findingId,
        String reason,
        String author,
        Instant decidedAt,
        Set<String> madeOn) {}
