package org.scrutineer.reporting.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finding in a list, and in the stream.
///
/// @param stationCode where it was observed; absent for TABULATION
/// @param commissionCode where it was observed, for TABULATION
/// @param placeName what the station or commission is called; in lists only, and where that is known
/// @param refused the team was refused access
/// @param overallRating very_good, good, bad or very_bad
/// @param problems codes of the PROBLEM questions answered yes
/// @param redFlags codes of the RED FLAG questions answered yes
/// @param receivedAt when its first version arrived
/// @param standing whether it is in the figures: COUNTS, RESULTS_WITHHELD or SET_ASIDE
/// @param version grows with every edit and decision
public record FindingView(
        UUID findingId,
        String formId,
        String purpose,
        @Nullable String teamCode,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String stationCode,
        @Nullable String commissionCode,
        @Nullable String placeName,
        boolean refused,
        @Nullable String overallRating,
        List<String> problems,
        List<String> redFlags,
        Instant receivedAt,
        Standing standing,
        long version) {

    private static final String TABULATION = "TABULATION";

    static FindingView of(
            UUID findingId,
            String formId,
            String purpose,
            String teamCode,
            String areaCode,
            String regionCode,
            @Nullable String placeCode,
            boolean refused,
            @Nullable String overallRating,
            List<String> problems,
            List<String> redFlags,
            Instant receivedAt,
            Standing standing,
            long version) {
        boolean tabulation = purpose.equals(TABULATION);
        return new FindingView(
                findingId,
                formId,
                purpose,
                orNull(teamCode),
                orNull(areaCode),
                orNull(regionCode),
                tabulation ? null : placeCode,
                tabulation ? placeCode : null,
                null,
                refused,
                overallRating,
                problems,
                redFlags,
                receivedAt,
                standing,
                version);
    }

    FindingView called(@Nullable String name) {
        return new FindingView(
                findingId,
                formId,
                purpose,
                teamCode,
                areaCode,
                regionCode,
                stationCode,
                commissionCode,
                name,
                refused,
                overallRating,
                problems,
                redFlags,
                receivedAt,
                standing,
                version);
    }

    private static @Nullable String orNull(String code) {
        return code.isEmpty() ? null : code;
    }
}
