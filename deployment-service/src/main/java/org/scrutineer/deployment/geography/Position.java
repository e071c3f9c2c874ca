package org.scrutineer.deployment.geography;

/// A point on the Earth, WGS 84.
///
/// @param latitude degrees, −90 to 90
/// @param longitude degrees, −180 to 180
public record Position(double latitude, double longitude) {

    /// Mean radius (IUGG).
    private static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

    /// Great-circle distance by the haversine formula; roads are longer.
    public double kilometresTo(Position other) {
        double latitudes = Math.toRadians(other.latitude - latitude);
        double longitudes = Math.toRadians(other.longitude - longitude);
        double haversine = square(Math.sin(latitudes / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(longitudes / 2));
        return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /// What it would be if somebody had mixed up the two columns.
    public Position swapped() {
        return new Position(longitude, latitude);
    }

    private static double square(double value) {
        return value * value;
    }
}
