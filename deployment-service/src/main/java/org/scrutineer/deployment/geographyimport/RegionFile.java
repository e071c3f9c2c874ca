package org.scrutineer.deployment.geographyimport;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.scrutineer.deployment.geography.Region;
import org.scrutineer.deployment.importfile.CsvRow;
import org.scrutineer.deployment.importfile.Layout;

/// The file of regions: a name per language in columns `name_en`, `name_ru`, …
final class RegionFile {

    private static final String NAME = "name_";

    static final Layout LAYOUT = new Layout(
            Set.of("code", "name_en", "kind", "time_zone"),
            Set.of("seat", "lat", "lon"),
            Pattern.compile(NAME + "[a-z]{2,3}"));

    private static final Set<String> KINDS = Set.of("REGION", "CITY");
    private static final Set<String> TIME_ZONES = ZoneId.getAvailableZoneIds();

    private RegionFile() {}

    static Region read(CsvRow row) {
        String timeZone = row.required("time_zone");
        if (!timeZone.isEmpty() && !TIME_ZONES.contains(timeZone)) {
            row.error("time_zone", "UNKNOWN_TIME_ZONE", "an IANA zone such as Asia/Almaty expected");
        }
        return new Region(
                Cells.code(row, "code"),
                names(row),
                row.oneOf("kind", KINDS),
                timeZone,
                row.optional("seat"),
                Cells.position(row));
    }

    private static Map<String, String> names(CsvRow row) {
        Map<String, String> names = new TreeMap<>();
        row.required("name_en");
        for (String column : row.columns()) {
            String name = column.startsWith(NAME) ? row.optional(column) : null;
            if (name != null) {
                names.put(column.substring(NAME.length()), name);
            }
        }
        return names;
    }
}
