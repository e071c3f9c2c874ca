package org.scrutineer.findings.protocol;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.figure.Difference;

/// The second entry of the protocol of a finding.
///
/// @param figures question code to number; empty before the first entry
/// @param differing figures that are not what the finding says now
/// @param author user name; absent before the first entry
/// @param enteredAt absent before the first entry
/// @param contentVersion the version of the finding that it was read for; absent before the first entry
/// @param version 0 before the first entry; to be sent back as If-Match
public record SecondEntryView(
        UUID findingId,
        SortedMap<String, BigDecimal> figures,
        List<Difference> differing,
        @Nullable String author,
        @Nullable Instant enteredAt,
        @Nullable Integer contentVersion,
        long version) {

    /// One of the entries that were made.
    ///
    /// @param author user name
    /// @param contentVersion the version of the finding that it was read for
    @Schema(name = "SecondEntryVersion")
    public record Made(
            long version, SortedMap<String, BigDecimal> figures, String author, Instant enteredAt, int contentVersion) {

        static Made of(SecondEntry entry) {
            return new Made(
                    entry.version(),
                    entry.figures().byName(),
                    entry.author(),
                    entry.enteredAt(),
                    entry.contentVersion());
        }
    }
}
