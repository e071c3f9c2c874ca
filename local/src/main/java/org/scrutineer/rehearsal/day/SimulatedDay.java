package org.scrutineer.rehearsal.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The day that is rehearsed, squeezed into the minutes it may take: from the opening in the capital's time to the end
/// of the night at the last commission.
///
/// @param took real time the whole day takes
public record SimulatedDay(LocalDate date, ZoneId zone, Duration took) {

    private static final LocalTime BEGINS = LocalTime.of(7, 0);
    private static final LocalTime ENDS = LocalTime.of(3, 30);

    public Instant begins() {
        return date.atTime(BEGINS).atZone(zone).toInstant();
    }

    public Instant ends() {
        return date.plusDays(1).atTime(ENDS).atZone(zone).toInstant();
    }

    /// Real time from the beginning at which this moment is reached.
    public Duration reached(Instant moment) {
        double share = Duration.between(begins(), moment).toMillis()
                / (double) Duration.between(begins(), ends()).toMillis();
        return Duration.ofMillis((long) (Math.clamp(share, 0, 1) * took.toMillis()));
    }

    /// Moment of the simulated day after so much real time, never beyond its end.
    public Instant after(Duration real) {
        double share = took.isZero() ? 1 : Math.clamp(real.toMillis() / (double) took.toMillis(), 0, 1);
        return begins().plusMillis(
                        (long) (share * Duration.between(begins(), ends()).toMillis()));
    }

    /// Time of day on the clock of the capital, `HH:mm`.
    public String clock(Instant moment) {
        return "%tR".formatted(moment.atZone(zone));
    }
}
