package org.scrutineer.findings.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.standing.Quarantine;
import org.scrutineer.findings.standing.ReviewState;

/// A finding in its current version, in lists.
///
/// @param instanceId OpenRosa instanceID of the current version
/// @param receivedAt by the clock of the server, of the first version
/// @param contentVersion 1 for the first; grows by edits and corrections
/// @param review RECEIVED, HAS_ISSUES, EDITED, APPROVED or REJECTED
/// @param voided kept, and out of every figure
/// @param quarantine ALL or RESULTS_ONLY, while it is in quarantine
/// @param version as events carry it; grows by edits, late attachments and decisions
public record FindingView(
        UUID findingId,
        String formId,
        String formVersion,
        String instanceId,
        String status,
        @Nullable String teamCode,
        @Nullable String observerCode,
        @Nullable UUID deviceId,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String commissionCode,
        @Nullable String stationCode,
        @Nullable String settlement,
        @Nullable String access,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant receivedAt,
        int contentVersion,
        ReviewState review,
        boolean voided,
        @Nullable Quarantine quarantine,
        long version) {

    /// A finding with its answers and attachments.
    ///
    /// @param sha256 of the content as it was sent, lower-case hex
    /// @param answers question code to raw answer
    public record Detail(
            @JsonUnwrapped FindingView finding, String sha256, Map<String, String> answers, List<File> attachments) {}

    /// An attachment that a finding names.
    ///
    /// @param sha256 lower-case hex, when received
    public record File(
            String name,
            boolean received,
            @Nullable String sha256,
            @Nullable Long size) {}
}
