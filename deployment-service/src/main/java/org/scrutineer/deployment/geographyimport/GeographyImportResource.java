package org.scrutineer.deployment.geographyimport;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.RequiresPermission;

/// Takes the files that geography comes in.
@Path("/api/v1/missions/{missionId}")
@Consumes("text/csv")
@Tag(name = "Geography import", description = "CSV in UTF-8; all or nothing; every fault in one report")
public class GeographyImportResource {

    private static final String CSV = "text/csv";
    private static final String DRY_RUN = "true: only tell what would happen";
    private static final String DONE = "What was done, or in a dry run would be done";
    private static final String REFUSED = "Problem `import-refused` with the same members; nothing was written";

    private final ImportRegions regions;
    private final ImportCommissions commissions;
    private final ImportStations stations;
    private final ImportAreas areas;

    GeographyImportResource(
            ImportRegions regions, ImportCommissions commissions, ImportStations stations, ImportAreas areas) {
        this.regions = regions;
        this.commissions = commissions;
        this.stations = stations;
        this.areas = areas;
    }

    @POST
    @Path("region-imports")
    @RequiresPermission("geography:write")
    @Operation(
            summary = "Import regions",
            description = "Columns code, name_en and other name_<language>, kind, time_zone, seat, lat, lon.")
    @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = DONE)
    @APIResponse(responseCode = "422", description = REFUSED)
    public ImportReport importRegions(
            @PathParam("missionId") String missionId,
            @Parameter(description = DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @Nullable String dryRun,
            byte[] file) {
        return regions.handle(missionId, file, DryRun.parse(dryRun));
    }

    @POST
    @Path("commission-imports")
    @RequiresPermission("geography:write")
    @Operation(
            summary = "Import territorial election commissions",
            description =
                    "Columns code, region_code, level, name, territory, settlement, aor_code, stations, lat, lon.")
    @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = DONE)
    @APIResponse(responseCode = "422", description = REFUSED)
    public ImportReport importCommissions(
            @PathParam("missionId") String missionId,
            @Parameter(description = DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @Nullable String dryRun,
            byte[] file) {
        return commissions.handle(missionId, file, DryRun.parse(dryRun));
    }

    @POST
    @Path("station-imports")
    @RequiresPermission("geography:write")
    @Operation(
            summary = "Import the polling-station frame",
            description = "Columns code, region_code, tec_code, tec_name, number, settlement, kind,"
                    + " registered_voters, lat, lon, address, opens_at. Orphans, swapped, doubled or outlying"
                    + " positions and outlying numbers of voters are warnings.")
    @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = DONE)
    @APIResponse(responseCode = "422", description = REFUSED)
    public ImportReport importStations(
            @PathParam("missionId") String missionId,
            @Parameter(description = DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @Nullable String dryRun,
            byte[] file) {
        return stations.handle(missionId, file, DryRun.parse(dryRun));
    }

    @POST
    @Path("area-imports")
    @RequiresPermission("geography:write")
    @Operation(
            summary = "Import areas of responsibility",
            description = "Columns code, name, region_codes, tec_codes (lists separated by semicolons), base_town,"
                    + " base_region, stations, registered_voters, lto_teams, sto_teams.")
    @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = DONE)
    @APIResponse(responseCode = "422", description = REFUSED)
    public ImportReport importAreas(
            @PathParam("missionId") String missionId,
            @Parameter(description = DRY_RUN, schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @Nullable String dryRun,
            byte[] file) {
        return areas.handle(missionId, file, DryRun.parse(dryRun));
    }
}
