package org.scrutineer.findings.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A corrected answer.
///
/// @param contentVersion the version that the correction made
/// @param oldValue absent when the question had no answer
/// @param author user name
/// @param inForce whether the finding says so now: not so when a later version says something else
public record CorrectionView(
        int contentVersion,
        String questionCode,
        @Nullable String oldValue,
        String newValue,
        String reason,
        String author,
        Instant correctedAt,
        boolean inForce) {}
