package org.scrutineer.deployment.geographyimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.scrutineer.deployment.geography.Area;
import org.scrutineer.deployment.geography.Areas;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Commissions;
import org.scrutineer.deployment.geography.GeographyEvents;
import org.scrutineer.deployment.geography.Regions;
import org.scrutineer.deployment.geography.Stations;
import org.scrutineer.deployment.geography.Stored;
import org.scrutineer.deployment.importfile.CsvFile;
import org.scrutineer.deployment.importfile.ReadRow;
import org.scrutineer.deployment.mission.MissionLock;
import org.scrutineer.platform.messaging.Outbox;

/// Takes the file of areas of responsibility; commissions and their stations follow into their area.
@ApplicationScoped
class ImportAreas {

    private final MissionLock lock;
    private final Areas areas;
    private final Regions regions;
    private final Commissions commissions;
    private final Stations stations;
    private final CommissionChanges commissionChanges;
    private final Outbox outbox;

    ImportAreas(
            MissionLock lock,
            Areas areas,
            Regions regions,
            Commissions commissions,
            Stations stations,
            CommissionChanges commissionChanges,
            Outbox outbox) {
        this.lock = lock;
        this.areas = areas;
        this.regions = regions;
        this.commissions = commissions;
        this.stations = stations;
        this.commissionChanges = commissionChanges;
        this.outbox = outbox;
    }

    @Transactional
    ImportReport handle(String missionId, byte[] body, boolean dryRun) {
        lock.take(missionId);
        List<Stored<Area>> stored = areas.all(missionId);
        List<Stored<Commission>> known = commissions.all(missionId);
        CsvFile file = CsvFile.read(body, AreaFile.LAYOUT);
        List<ReadRow<Area>> rows = file.read(AreaFile::read, Area::code);
        AreaClaims claims = AreaClaims.of(stored, rows);
        new AreaChecks(regions.all(missionId), known, stations.sizeByCommission(missionId)).check(rows);
        List<Area> read = rows.stream()
                .filter(row -> !row.row().isRejected())
                .map(ReadRow::value)
                .toList();
        Changes<Area> changes = Changes.between(stored, read, Area::code);
        ImportReport report = ImportReport.of(file, changes, dryRun);
        if (report.committed()) {
            areas.save(missionId, changes.changed());
            outbox.appendAll(changes.changed().stream()
                    .map(area -> GeographyEvents.area(missionId, area))
                    .toList());
            commissionChanges.save(missionId, moved(known, stored, claims));
        }
        return report;
    }

    /// A commission that an area has given up, and that no other claims, is in no area.
    private static List<Stored<Commission>> moved(
            List<Stored<Commission>> known, List<Stored<Area>> before, AreaClaims claims) {
        List<String> formerlyListed = before.stream()
                .flatMap(area -> area.facts().commissionCodes().stream())
                .toList();
        List<Stored<Commission>> moved = new ArrayList<>();
        for (Stored<Commission> each : known) {
            Commission commission = each.facts();
            String claimed = claims.areaOf(commission.code());
            boolean givenUp = claimed == null && formerlyListed.contains(commission.code());
            Commission now = claimed != null || givenUp ? commission.inArea(claimed) : commission;
            if (!now.equals(commission)) {
                moved.add(new Stored<>(now, each.version() + 1));
            }
        }
        return moved;
    }
}
