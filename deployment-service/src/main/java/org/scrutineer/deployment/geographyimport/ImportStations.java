package org.scrutineer.deployment.geographyimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.boundary.FindOutlines;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Commissions;
import org.scrutineer.deployment.geography.GeographyEvents;
import org.scrutineer.deployment.geography.Region;
import org.scrutineer.deployment.geography.Regions;
import org.scrutineer.deployment.geography.Station;
import org.scrutineer.deployment.geography.Stations;
import org.scrutineer.deployment.geography.Stored;
import org.scrutineer.deployment.importfile.CsvFile;
import org.scrutineer.deployment.importfile.ReadRow;
import org.scrutineer.deployment.mission.MissionLock;
import org.scrutineer.platform.messaging.Outbox;

/// Takes the polling-station frame.
@ApplicationScoped
class ImportStations {

    private final MissionLock lock;
    private final Regions regions;
    private final Commissions commissions;
    private final Stations stations;
    private final FindOutlines outlines;
    private final Outbox outbox;

    ImportStations(
            MissionLock lock,
            Regions regions,
            Commissions commissions,
            Stations stations,
            FindOutlines outlines,
            Outbox outbox) {
        this.lock = lock;
        this.regions = regions;
        this.commissions = commissions;
        this.stations = stations;
        this.outlines = outlines;
        this.outbox = outbox;
    }

    @Transactional
    ImportReport handle(String missionId, byte[] body, boolean dryRun) {
        lock.take(missionId);
        List<Stored<Station>> stored = stations.all(missionId);
        Map<String, Commission> commissionByCode = byCode(commissions.all(missionId), Commission::code);
        CsvFile file = CsvFile.read(body, StationFile.LAYOUT);
        List<ReadRow<Station>> rows = file.read(StationFile::read, Station::code);
        new PlaceChecks(byCode(regions.all(missionId), Region::code), commissionByCode, outlines.of(missionId))
                .check(rows);
        new FrameChecks(stored.stream().map(Stored::facts).toList()).check(rows);
        List<Station> placed = rows.stream()
                .map(ReadRow::value)
                .map(station -> station.inArea(area(commissionByCode.get(station.commissionCode()))))
                .toList();
        Changes<Station> changes = Changes.between(stored, placed, Station::code);
        ImportReport report = ImportReport.of(file, changes, dryRun);
        if (report.committed()) {
            stations.save(missionId, changes.changed());
            outbox.appendAll(changes.changed().stream()
                    .map(station -> GeographyEvents.station(missionId, station))
                    .toList());
        }
        return report;
    }

    private static @Nullable String area(@Nullable Commission commission) {
        return commission == null ? null : commission.areaCode();
    }

    private static <T> Map<String, T> byCode(List<Stored<T>> stored, Function<T, String> code) {
        return stored.stream().map(Stored::facts).collect(Collectors.toMap(code, facts -> facts));
    }
}
