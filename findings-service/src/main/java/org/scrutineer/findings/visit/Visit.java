package org.scrutineer.findings.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When and where a finding was made.
///
/// @param at arrival, else when the form was opened, else when it was received
/// @param arrivedAt as stated in the form, else when it was opened; null when neither is known
/// @param departedAt as stated in the form, else when it was finished; null when neither is known
/// @param position as the phone measured it; null when it was not shared
/// @param answered how many answers the hash is made of
/// @param answersSha256 over what was answered about the place: not where, not when, nothing calculated
public record Visit(
        UUID findingId,
        String formId,
        String formVersion,
        int contentVersion,
        String purpose,
        @Nullable String teamCode,
        @Nullable String stationCode,
        @Nullable String commissionCode,
        Instant at,
        @Nullable Instant arrivedAt,
        @Nullable Instant departedAt,
        @Nullable Position position,
        int answered,
        byte[] answersSha256) {

    /// The station, or for a tabulation the commission.
    public @Nullable String placeCode() {
        return stationCode == null ? commissionCode : stationCode;
    }

    /// Minutes spent; empty when a time is missing.
    public OptionalDouble minutes() {
        return arrivedAt == null || departedAt == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(minutes(arrivedAt, departedAt));
    }

    /// Minutes during which both visits go on; 0 when one ends before the other begins, empty when a time is missing.
    public OptionalDouble overlapMinutes(Visit other) {
        if (arrivedAt == null || departedAt == null || other.arrivedAt == null || other.departedAt == null) {
            return OptionalDouble.empty();
        }
        Instant begin = arrivedAt.isAfter(other.arrivedAt) ? arrivedAt : other.arrivedAt;
        Instant end = departedAt.isBefore(other.departedAt) ? departedAt : other.departedAt;
        return OptionalDouble.of(Math.max(0, minutes(begin, end)));
    }

    /// Minutes from the end of the earlier visit to the beginning of the later one, not less than 0.
    public OptionalDouble minutesBetween(Visit other) {
        if (arrivedAt == null || departedAt == null || other.arrivedAt == null || other.departedAt == null) {
            return OptionalDouble.empty();
        }
        double gap = arrivedAt.isBefore(other.arrivedAt)
                ? minutes(departedAt, other.arrivedAt)
                : minutes(other.departedAt, arrivedAt);
        return OptionalDouble.of(Math.max(0, gap));
    }

    private static double minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 60_000.0;
    }
}
