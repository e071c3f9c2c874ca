package org.scrutineer.deployment.geographyimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.scrutineer.deployment.geography.GeographyEvents;
import org.scrutineer.deployment.geography.Region;
import org.scrutineer.deployment.geography.Regions;
import org.scrutineer.deployment.importfile.CsvFile;
import org.scrutineer.deployment.importfile.ReadRow;
import org.scrutineer.deployment.mission.MissionLock;
import org.scrutineer.platform.messaging.Outbox;

/// Takes the file of regions.
@ApplicationScoped
class ImportRegions {

    private final MissionLock lock;
    private final Regions regions;
    private final Outbox outbox;

    ImportRegions(MissionLock lock, Regions regions, Outbox outbox) {
        this.lock = lock;
        this.regions = regions;
        this.outbox = outbox;
    }

    @Transactional
    ImportReport handle(String missionId, byte[] body, boolean dryRun) {
        lock.take(missionId);
        CsvFile file = CsvFile.read(body, RegionFile.LAYOUT);
        List<Region> read = file.read(RegionFile::read, Region::code).stream()
                .map(ReadRow::value)
                .toList();
        Changes<Region> changes = Changes.between(regions.all(missionId), read, Region::code);
        ImportReport report = ImportReport.of(file, changes, dryRun);
        if (report.committed()) {
            regions.save(missionId, changes.changed());
            outbox.appendAll(changes.changed().stream()
                    .map(region -> GeographyEvents.region(missionId, region))
                    .toList());
        }
        return report;
    }
}
