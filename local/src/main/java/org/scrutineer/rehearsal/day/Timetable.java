package org.scrutineer.rehearsal.day;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.kit.Purpose;

/// When a team is where, on the local clock of its region. Nobody arrives before she can have driven there.
final class Timetable {

    private static final LocalTime FIRST_VISIT = LocalTime.of(8, 0);
    private static final int MINUTES_OF_VISITS = 11 * 60;
    /// The next team takes over, or the commission goes home.
    private static final LocalTime COUNTED = LocalTime.of(23, 20);

    private final LocalDate date;
    private final int visits;
    private final boolean counts;
    private int visited;
    private @Nullable ZonedDateTime free;

    /// @param visits voting visits on the route
    /// @param counts whether the team also watches a count
    Timetable(LocalDate date, int visits, boolean counts) {
        this.date = date;
        this.visits = Math.max(visits, 1);
        this.counts = counts;
    }

    /// Hours of the next stop of the route; stops follow one another.
    ///
    /// @param drive from the stop before
    Hours next(Purpose purpose, ZoneId zone, Duration drive, SplittableRandom random) {
        Hours planned = planned(purpose, zone, random);
        Hours hours = free == null ? planned : planned.notBefore(free.plus(drive));
        if (purpose == Purpose.COUNTING) {
            hours = hours.notBeyond(date.atTime(COUNTED).atZone(zone));
        }
        free = hours.departure();
        return hours;
    }

    private Hours planned(Purpose purpose, ZoneId zone, SplittableRandom random) {
        return switch (purpose) {
            case OPENING -> hours(LocalTime.of(6, 15), random.nextInt(20), 60 + random.nextInt(25), zone);
            case VOTING -> visit(zone, random);
            case COUNTING -> hours(LocalTime.of(19, 15), random.nextInt(30), 130 + random.nextInt(100), zone);
            case TABULATION ->
                hours(
                        counts ? LocalTime.of(23, 25) : LocalTime.of(22, 0),
                        random.nextInt(30),
                        60 + random.nextInt(70),
                        zone);
        };
    }

    private Hours visit(ZoneId zone, SplittableRandom random) {
        int slot = MINUTES_OF_VISITS / visits;
        int stay = Math.min(28 + random.nextInt(20), slot - 5);
        int arrival = visited++ * slot + random.nextInt(Math.max(1, slot - stay - 4));
        return hours(FIRST_VISIT, arrival, Math.max(stay, 5), zone);
    }

    private Hours hours(LocalTime from, int later, int stay, ZoneId zone) {
        ZonedDateTime arrival = date.atTime(from).plusMinutes(later).atZone(zone);
        return new Hours(arrival, arrival.plusMinutes(stay));
    }

    /// From arrival to departure.
    record Hours(ZonedDateTime arrival, ZonedDateTime departure) {

        /// As long, but later when they begin too early.
        private Hours notBefore(ZonedDateTime earliest) {
            Duration late = Duration.between(arrival, earliest);
            return late.isPositive() ? new Hours(arrival.plus(late), departure.plus(late)) : this;
        }

        private Hours notBeyond(ZonedDateTime latest) {
            return departure.isAfter(latest) ? new Hours(arrival, latest) : this;
        }
    }
}
