package org.scrutineer.deployment.geographyimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutineer.deployment.geography.Area;
import org.scrutineer.deployment.geography.Areas;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Commissions;
import org.scrutineer.deployment.geography.Regions;
import org.scrutineer.deployment.geography.Stored;
import org.scrutineer.deployment.importfile.CsvFile;
import org.scrutineer.deployment.importfile.CsvRow;
import org.scrutineer.deployment.importfile.ReadRow;
import org.scrutineer.deployment.mission.MissionLock;

/// Takes the file of territorial election commissions.
///
/// Where an area of responsibility lists a commission, the area decides; the file's own column counts only until then.
@ApplicationScoped
class ImportCommissions {

    private final MissionLock lock;
    private final Regions regions;
    private final Commissions commissions;
    private final Areas areas;
    private final CommissionChanges commissionChanges;

    ImportCommissions(
            MissionLock lock,
            Regions regions,
            Commissions commissions,
            Areas areas,
            CommissionChanges commissionChanges) {
        this.lock = lock;
        this.regions = regions;
        this.commissions = commissions;
        this.areas = areas;
        this.commissionChanges = commissionChanges;
    }

    @Transactional
    ImportReport handle(String missionId, byte[] body, boolean dryRun) {
        lock.take(missionId);
        List<Stored<Commission>> stored = commissions.all(missionId);
        CsvFile file = CsvFile.read(body, CommissionFile.LAYOUT);
        List<ReadRow<Commission>> rows = file.read(CommissionFile::read, Commission::code);
        warnOfOrphans(missionId, rows);
        List<Commission> placed = inTheirAreas(missionId, rows, stored);
        Changes<Commission> changes = Changes.between(stored, placed, Commission::code);
        ImportReport report = ImportReport.of(file, changes, dryRun);
        if (report.committed()) {
            commissionChanges.save(missionId, changes.changed());
        }
        return report;
    }

    private void warnOfOrphans(String missionId, List<ReadRow<Commission>> rows) {
        Set<String> known = regions.all(missionId).stream()
                .map(region -> region.facts().code())
                .collect(Collectors.toSet());
        for (ReadRow<Commission> row : rows) {
            if (!known.contains(row.value().regionCode())) {
                row.row().warning("region_code", "UNKNOWN_REGION", "there is no such region");
            }
        }
    }

    private List<Commission> inTheirAreas(
            String missionId, List<ReadRow<Commission>> rows, List<Stored<Commission>> stored) {
        Map<String, String> areaByCommission = new HashMap<>();
        stored.forEach(each -> {
            String area = each.facts().areaCode();
            if (area != null) {
                areaByCommission.put(each.facts().code(), area);
            }
        });
        Map<String, String> listed = new HashMap<>();
        for (Stored<Area> area : areas.all(missionId)) {
            area.facts()
                    .commissionCodes()
                    .forEach(code -> listed.put(code, area.facts().code()));
        }
        return rows.stream()
                .map(row -> inItsArea(row.row(), row.value(), listed, areaByCommission))
                .toList();
    }

    private static Commission inItsArea(
            CsvRow row, Commission commission, Map<String, String> listed, Map<String, String> before) {
        String area = listed.get(commission.code());
        if (area == null) {
            return commission.areaCode() == null ? commission.inArea(before.get(commission.code())) : commission;
        }
        if (commission.areaCode() != null && !commission.areaCode().equals(area)) {
            row.warning("aor_code", "AREA_DIFFERS", "area %s lists this commission, so it stays there".formatted(area));
        }
        return commission.inArea(area);
    }
}
