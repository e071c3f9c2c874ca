package org.scrutineer.findings.trial;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A submission to a draft as the database keeps it.
///
/// @param formVersion as sent
/// @param content byte by byte as sent
record TrialRow(
        UUID id,
        UUID formRow,
        String instanceId,
        String formVersion,
        byte[] content,
        byte[] sha256,
        @Nullable String deviceLabel,
        @Nullable String userAgent,
        Instant receivedAt) {}
