package org.scrutineer.deployment.geographyimport;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.boundary.Outlines;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Position;
import org.scrutineer.deployment.geography.Region;
import org.scrutineer.deployment.geography.Station;
import org.scrutineer.deployment.importfile.CsvRow;
import org.scrutineer.deployment.importfile.ReadRow;

/// Does each station lie where it says it lies? Warnings only: the frame is the authority's, we do not mend it.
final class PlaceChecks {

    /// Without an outline only a gross distance from the seat of the region tells that something is wrong; the widest
    /// regions of the world are smaller than this across.
    private static final double FAR_KILOMETRES = 1_000;

    private final Map<String, Region> regions;
    private final Map<String, Commission> commissions;
    private final Outlines outlines;

    PlaceChecks(Map<String, Region> regions, Map<String, Commission> commissions, Outlines outlines) {
        this.regions = regions;
        this.commissions = commissions;
        this.outlines = outlines;
    }

    void check(List<ReadRow<Station>> rows) {
        for (ReadRow<Station> read : rows) {
            checkOrphan(read.row(), read.value());
            Position position = read.value().position();
            if (position == null) {
                read.row().warning("lat", "NO_POSITION", "a station without a position cannot be planned");
            } else {
                checkPosition(read.row(), read.value().regionCode(), position);
            }
        }
    }

    private void checkOrphan(CsvRow row, Station station) {
        if (!regions.containsKey(station.regionCode())) {
            row.warning("region_code", "UNKNOWN_REGION", "there is no such region");
        }
        Commission commission = commissions.get(station.commissionCode());
        if (commission == null) {
            row.warning("tec_code", "UNKNOWN_COMMISSION", "there is no such commission");
            return;
        }
        if (!commission.regionCode().equals(station.regionCode())) {
            row.warning(
                    "region_code",
                    "REGION_DIFFERS",
                    "its commission is in region %s".formatted(commission.regionCode()));
        }
        String name = row.optional("tec_name");
        if (name != null && !name.equals(commission.name())) {
            row.warning("tec_name", "COMMISSION_NAME_DIFFERS", "the commission is known under another name");
        }
    }

    private void checkPosition(CsvRow row, String regionCode, Position position) {
        boolean astray = outlines.covers(regionCode, position)
                .map(covers -> !covers)
                .orElseGet(() -> isFar(regionCode, position));
        if (!astray) {
            return;
        }
        if (isPossible(position.swapped()) && fits(regionCode, position.swapped())) {
            row.warning("lat", "SWAPPED_COORDINATES", "lat and lon seem to be mixed up");
        } else {
            row.warning("lat", "OUTSIDE_REGION", "the position is outside the region");
        }
    }

    private boolean fits(String regionCode, Position position) {
        return outlines.covers(regionCode, position).orElseGet(() -> !isFar(regionCode, position));
    }

    private boolean isFar(String regionCode, Position position) {
        Position seat = seat(regions.get(regionCode));
        return seat != null && seat.kilometresTo(position) > FAR_KILOMETRES;
    }

    private static @Nullable Position seat(@Nullable Region region) {
        return region == null ? null : region.position();
    }

    private static boolean isPossible(Position position) {
        return Math.abs(position.latitude()) <= 90;
    }
}
