package org.scrutineer.rehearsal.day;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Commission;
import org.scrutineer.rehearsal.kit.Station;

/// The way between two places.
///
/// @param kilometres in a straight line
record Road(double kilometres) {

    private static final double EARTH_RADIUS_KILOMETRES = 6371.0088;
    /// In a straight line, so it is not slow.
    private static final double KILOMETRES_PER_HOUR = 75;
    private static final int MINUTES_TO_GET_GOING = 4;

    private record Point(double latitude, double longitude) {}

    static Road between(Sheet from, Sheet to) {
        return between(point(from.station(), from.commission()), point(to.station(), to.commission()));
    }

    static Road between(Station from, Station to) {
        return between(new Point(from.latitude(), from.longitude()), new Point(to.latitude(), to.longitude()));
    }

    /// From stop to stop of a route.
    static Road between(Places places, Stop from, Stop to) {
        return between(point(places, from), point(places, to));
    }

    private static Point point(Places places, Stop stop) {
        return point(places.station(stop.stationCode()).orElse(null), places.commission(stop.commissionCode()));
    }

    private static Point point(@Nullable Station station, Commission commission) {
        return station == null
                ? new Point(commission.latitude(), commission.longitude())
                : new Point(station.latitude(), station.longitude());
    }

    private static Road between(Point from, Point to) {
        double north = Math.toRadians(to.latitude - from.latitude) / 2;
        double east = Math.toRadians(to.longitude - from.longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(from.latitude))
                        * Math.cos(Math.toRadians(to.latitude))
                        * Math.pow(Math.sin(east), 2);
        return new Road(2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord))));
    }

    /// Whole minutes that it takes, never none.
    Duration drive() {
        return Duration.ofMinutes(MINUTES_TO_GET_GOING + (long) Math.ceil(kilometres / KILOMETRES_PER_HOUR * 60));
    }
}
