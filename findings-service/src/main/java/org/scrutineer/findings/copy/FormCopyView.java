package org.scrutineer.findings.copy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a device has of a form.
///
/// @param teamCode team of its observer, null before pairing
/// @param formVersion the version it has; null when none was ever seen on it
/// @param fetchedAt when it last fetched that version
/// @param sentAt when it was first seen to send that version
/// @param listReadAt when it last read the list of forms: before that it knows of no newer version
public record FormCopyView(
        UUID deviceId,
        String observerCode,
        @Nullable String teamCode,
        @Nullable String formVersion,
        @Nullable Instant fetchedAt,
        @Nullable Instant sentAt,
        @Nullable Instant listReadAt) {}
