package org.scrutineer.observer.mission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The date where a day begins first on Earth (UTC+14). What is dated later than this lies in the future everywhere;
/// a stricter check would refuse honest dates of observers who are hours ahead of the server.
public final class DateLine {

    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private DateLine() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), EASTERNMOST);
    }
}
