package org.scrutineer.findings.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Findings that are one reviewer's for a while.
///
/// @param holder user name
/// @param expiresAt when others may take what is left, by the clock of the server; absent for an empty batch
/// @param items what is not decided yet, in order of arrival
public record BatchView(
        UUID batchId, String holder, @Nullable Instant expiresAt, List<Item> items) {

    /// A finding to be reviewed.
    ///
    /// @param version to be sent back as If-Match with a decision
    public record Item(
            UUID findingId,
            String formId,
            String formVersion,
            @Nullable String teamCode,
            @Nullable String areaCode,
            @Nullable String regionCode,
            @Nullable String commissionCode,
            @Nullable String stationCode,
            Instant receivedAt,
            int contentVersion,
            long version) {}
}
