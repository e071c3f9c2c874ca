package org.scrutineer.deployment.geography;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.sql.Columns;

/// Positions as two columns, both null where the position is not known.
final class Positions {

    private Positions() {}

    static @Nullable Position read(ResultSet row) throws SQLException {
        Double latitude = Columns.decimal(row, "latitude");
        Double longitude = Columns.decimal(row, "longitude");
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }

    static @Nullable Double latitude(@Nullable Position position) {
        return position == null ? null : position.latitude();
    }

    static @Nullable Double longitude(@Nullable Position position) {
        return position == null ? null : position.longitude();
    }
}
