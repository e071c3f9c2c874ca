package org.scrutineer.deployment.geographyimport;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.geography.Position;
import org.scrutineer.deployment.importfile.CsvRow;

/// Cells that several of the files have.
final class Cells {

    static final Set<String> SETTLEMENTS = Set.of("urban", "rural");

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
    private static final String CODE_EXPECTED = "a code of up to 40 letters, digits, dots, hyphens or underscores";
    private static final int NORTH_POLE = 90;
    private static final int DATE_LINE = 180;

    private Cells() {}

    static String code(CsvRow row, String column) {
        return row.required(column, CODE, CODE_EXPECTED);
    }

    static @Nullable String optionalCode(CsvRow row, String column) {
        return row.optional(column, CODE, CODE_EXPECTED);
    }

    /// The columns `lat` and `lon`, both or neither.
    static @Nullable Position position(CsvRow row) {
        Double latitude = row.degrees("lat", NORTH_POLE);
        Double longitude = row.degrees("lon", DATE_LINE);
        if (latitude != null && longitude != null) {
            return new Position(latitude, longitude);
        }
        if ((row.optional("lat") == null) != (row.optional("lon") == null)) {
            row.error(latitude == null ? "lat" : "lon", "INCOMPLETE_POSITION", "lat and lon belong together");
        }
        return null;
    }
}
