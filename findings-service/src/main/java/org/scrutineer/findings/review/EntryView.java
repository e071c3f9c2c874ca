package org.scrutineer.findings.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the journal of a finding.
///
/// @param note reason, comment, question or answer
/// @param about the query that this answers
/// @param author user name
/// @param contentVersion the version of the content it was said about
public record EntryView(
        UUID entryId,
        EntryKind kind,
        @Nullable String note,
        @Nullable UUID about,
        String author,
        Instant recordedAt,
        int contentVersion) {}
