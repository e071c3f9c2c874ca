package org.scrutineer.findings.visit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moments made of what a form states: local times of day without a date, and a device that knows the date.
final class VisitTimes {

    private VisitTimes() {}

    /// The time on the wall, as `08:14:00.000+06:00` or `08:14`.
    static Optional<LocalTime> clock(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            return Optional.empty();
        }
        String text = answer.strip();
        try {
            return Optional.of(text.contains("T") ? OffsetDateTime.parse(text).toLocalTime() : time(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        boolean offset = text.endsWith("Z") || text.indexOf('+') > 0 || text.indexOf('-') > 0;
        return offset ? OffsetTime.parse(text).toLocalTime() : LocalTime.parse(text);
    }

    /// The zone of the place where it is known, else the offset that the phone wrote, else UTC.
    static ZoneId zone(@Nullable ZoneId ofPlace, @Nullable String answer) {
        if (ofPlace != null || answer == null) {
            return ofPlace == null ? ZoneOffset.UTC : ofPlace;
        }
        try {
            return OffsetTime.parse(answer.strip()).getOffset();
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /// The moment nearest to another at which the clock shows a time: a form that is opened after midnight may state an
    /// arrival before it.
    static Instant nearest(LocalTime clock, Instant to, ZoneId zone) {
        ZonedDateTime sameDay = to.atZone(zone).with(clock);
        Instant best = sameDay.toInstant();
        for (int days : new int[] {-1, 1}) {
            Instant other = sameDay.plusDays(days).toInstant();
            if (Duration.between(to, other)
                            .abs()
                            .compareTo(Duration.between(to, best).abs())
                    < 0) {
                best = other;
            }
        }
        return best;
    }

    /// The first moment from another on at which the clock shows a time.
    static Instant firstFrom(LocalTime clock, Instant from, ZoneId zone) {
        ZonedDateTime sameDay = from.atZone(zone).with(clock);
        return sameDay.toInstant().isBefore(from) ? sameDay.plusDays(1).toInstant() : sameDay.toInstant();
    }
}
