package org.scrutineer.deployment.geographyimport;

import java.util.Set;
import java.util.regex.Pattern;
import org.scrutineer.deployment.geography.Area;
import org.scrutineer.deployment.importfile.CsvRow;
import org.scrutineer.deployment.importfile.Layout;

/// The file of areas of responsibility; lists of codes are separated by semicolons.
final class AreaFile {

    static final Layout LAYOUT = new Layout(
            Set.of("code", "name", "region_codes", "tec_codes", "lto_teams", "sto_teams"),
            Set.of("base_town", "base_region", "stations", "registered_voters"));

    /// Team numbers are area × 100 + n with four digits.
    private static final Pattern AREA_CODE = Pattern.compile("(?!00)\\d{2}");

    private static final int MOST_TEAMS = 99;

    private AreaFile() {}

    static Area read(CsvRow row) {
        return new Area(
                row.required("code", AREA_CODE, "two digits, 01 to 99"),
                row.required("name"),
                row.list("region_codes"),
                row.list("tec_codes"),
                row.optional("base_town"),
                row.optional("base_region"),
                teams(row, "lto_teams"),
                teams(row, "sto_teams"));
    }

    private static int teams(CsvRow row, String column) {
        int teams = row.requiredCount(column);
        if (teams > MOST_TEAMS) {
            row.error(column, "TOO_MANY_TEAMS", "team numbers have room for %d in an area".formatted(MOST_TEAMS));
        }
        return teams;
    }
}
