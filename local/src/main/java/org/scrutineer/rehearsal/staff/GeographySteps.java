package org.scrutineer.rehearsal.staff;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.scrutineer.rehearsal.kit.MissionKit;

/// Regions, commissions, stations, areas and boundaries of the kit.
public final class GeographySteps {

    private final StaffApi api;
    private final Consumer<String> out;

    public GeographySteps(StaffApi api, Consumer<String> out) {
        this.api = api;
        this.out = out;
    }

    /// Imports everything, in the order in which one names the other.
    public void importAll() throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            ImportReport report = ImportReport.of(api.upload(
                    User.COORDINATOR,
                    "POST",
                    "/" + file.getKey() + "?dryRun=false",
                    "text/csv; charset=utf-8",
                    MissionKit.bytes(file.getValue())));
            out.accept("%-19s %s".formatted(file.getKey(), report));
        }
        int regions = api.upload(
                        User.COORDINATOR,
                        "PUT",
                        "/region-boundaries",
                        "application/geo+json",
                        MissionKit.bytes("regions.geojson"))
                .path("regions")
                .asInt();
        out.accept("%-19s %,d regions".formatted("region-boundaries", regions));
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("region-imports", "regions.csv");
        files.put("commission-imports", "territorial-commissions.csv");
        files.put("station-imports", "polling-stations.csv");
        files.put("area-imports", "areas-of-responsibility.csv");
        return files;
    }
}
