package org.scrutineer.findings.visit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A point on the earth.
///
/// @param latitude degrees
/// @param longitude degrees
/// @param accuracy metres, as the phone states it; null when it states none
public record Position(
        double latitude, double longitude, @Nullable Double accuracy) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /// Reads `latitude longitude altitude accuracy`, as phones write positions.
    ///
    /// @return empty when it is no position
    public static Optional<Position> parse(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            return Optional.empty();
        }
        String[] parts = answer.strip().split("\\s+");
        try {
            Double accuracy = parts.length > 3 ? Double.valueOf(parts[3]) : null;
            Position position = parts.length < 2
                    ? null
                    : new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), accuracy);
            return Optional.ofNullable(position).filter(Position::isOnEarth);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public static Optional<Position> of(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Position(latitude, longitude, null));
    }

    private boolean isOnEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /// Along a great circle, in metres (haversine formula).
    public double distanceTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
