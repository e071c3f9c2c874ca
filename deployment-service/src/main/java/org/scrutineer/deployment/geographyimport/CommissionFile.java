package org.scrutineer.deployment.geographyimport;

import java.util.Set;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.importfile.CsvRow;
import org.scrutineer.deployment.importfile.Layout;

/// The file of territorial election commissions.
final class CommissionFile {

    static final Layout LAYOUT = new Layout(
            Set.of("code", "region_code", "level", "name"),
            Set.of("territory", "settlement", "aor_code", "stations", "lat", "lon"));

    private static final Set<String> LEVELS = Set.of("REGION", "DISTRICT");

    private CommissionFile() {}

    static Commission read(CsvRow row) {
        return new Commission(
                Cells.code(row, "code"),
                Cells.code(row, "region_code"),
                row.oneOf("level", LEVELS),
                row.required("name"),
                row.optional("territory"),
                row.optional("settlement") == null ? null : row.oneOf("settlement", Cells.SETTLEMENTS),
                Cells.optionalCode(row, "aor_code"),
                row.count("stations"),
                Cells.position(row));
    }
}
