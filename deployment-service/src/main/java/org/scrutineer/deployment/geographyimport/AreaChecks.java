package org.scrutineer.deployment.geographyimport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutineer.deployment.geography.Area;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.FrameSize;
import org.scrutineer.deployment.geography.Region;
import org.scrutineer.deployment.geography.Stored;
import org.scrutineer.deployment.importfile.CsvRow;
import org.scrutineer.deployment.importfile.ReadRow;

/// Do the areas fit the frame? Warnings only.
final class AreaChecks {

    private final Set<String> regions;
    private final Set<String> commissions;
    private final Map<String, FrameSize> sizes;

    AreaChecks(List<Stored<Region>> regions, List<Stored<Commission>> commissions, Map<String, FrameSize> sizes) {
        this.regions = regions.stream().map(region -> region.facts().code()).collect(Collectors.toSet());
        this.commissions = commissions.stream()
                .map(commission -> commission.facts().code())
                .collect(Collectors.toSet());
        this.sizes = sizes;
    }

    void check(List<ReadRow<Area>> rows) {
        for (ReadRow<Area> read : rows) {
            Area area = read.value();
            warnOfUnknown(read.row(), "region_codes", "UNKNOWN_REGION", area.regionCodes(), regions);
            warnOfUnknown(read.row(), "tec_codes", "UNKNOWN_COMMISSION", area.commissionCodes(), commissions);
            if (!sizes.isEmpty()) {
                checkSize(read.row(), area);
            }
        }
    }

    private static void warnOfUnknown(CsvRow row, String column, String fault, List<String> codes, Set<String> known) {
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> row.warning(column, fault, "there is no %s".formatted(code)));
    }

    private void checkSize(CsvRow row, Area area) {
        FrameSize counted = area.commissionCodes().stream()
                .map(code -> sizes.getOrDefault(code, FrameSize.NOTHING))
                .reduce(FrameSize.NOTHING, FrameSize::plus);
        warnOfDifference(row, "stations", counted.stations());
        warnOfDifference(row, "registered_voters", counted.registeredVoters());
    }

    private static void warnOfDifference(CsvRow row, String column, long counted) {
        if (row.optional(column) != null && row.count(column) != counted) {
            row.warning(column, "COUNT_DIFFERS", "the frame has %d".formatted(counted));
        }
    }
}
