package org.scrutineer.reporting.coverage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;

/// Expected and received.
@Path("/api/v1/missions/{missionId}/coverage")
@Tag(name = "Live picture")
public class CoverageResource {

    private final Coverage coverage;
    private final CallerAreas areas;

    CoverageResource(Coverage coverage, CallerAreas areas) {
        this.coverage = coverage;
        this.areas = areas;
    }

    /// A list that is short by nature.
    public record CoverageList(List<CoverageView> items) {}

    @GET
    @RequiresPermission(value = "report:read", reach = Reach.AREA)
    @Operation(
            summary = "Expected and received reports",
            description = "Whoever is limited to areas gets those of her areas, by area and by team; the others are"
                    + " figures of the whole mission.")
    @APIResponse(responseCode = "200", description = "A line for each region, area, team or purpose")
    @APIResponse(responseCode = "403", description = "The whole mission was asked for, and you see some areas of it")
    public CoverageList coverage(
            @PathParam("missionId") String missionId,
            @Parameter(description = "all, region, area, team or purpose") @QueryParam("by") @DefaultValue("region")
                    String by) {
        return new CoverageList(coverage.within(missionId, Dimension.of(by), areas.scope()));
    }
}
