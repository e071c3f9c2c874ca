package org.scrutineer.deployment.geographyimport;

import java.util.Set;
import java.util.regex.Pattern;
import org.scrutineer.deployment.geography.Station;
import org.scrutineer.deployment.importfile.CsvRow;
import org.scrutineer.deployment.importfile.Layout;

/// The polling-station frame.
final class StationFile {

    static final Layout LAYOUT = new Layout(
            Set.of("code", "region_code", "tec_code", "number", "settlement", "kind", "registered_voters"),
            Set.of("tec_name", "lat", "lon", "address", "opens_at"));

    /// Kinds differ from State to State; only their spelling is fixed.
    private static final Pattern KIND = Pattern.compile("[a-z][a-z_]{0,39}");

    private static final Pattern TIME_OF_DAY = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private StationFile() {}

    /// The area is not in the file; it follows from the commission.
    static Station read(CsvRow row) {
        return new Station(
                Cells.code(row, "code"),
                Cells.code(row, "region_code"),
                Cells.code(row, "tec_code"),
                null,
                row.required("number"),
                row.oneOf("settlement", Cells.SETTLEMENTS),
                row.required("kind", KIND, "lower-case letters and underscores"),
                row.requiredCount("registered_voters"),
                Cells.position(row),
                row.optional("address"),
                row.optional("opens_at", TIME_OF_DAY, "a local time HH:mm"));
    }
}
