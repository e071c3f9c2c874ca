package org.scrutineer.reporting.finding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;

/// What came in last.
@Path("/api/v1/missions/{missionId}/latest-findings")
@Tag(name = "Live picture")
public class LatestFindingResource {

    private final LatestFindings findings;
    private final CallerAreas areas;

    LatestFindingResource(LatestFindings findings, CallerAreas areas) {
        this.findings = findings;
        this.areas = areas;
    }

    /// The head of a list that findings-service has in full.
    public record LatestFindingList(List<FindingView> items) {}

    @GET
    @RequiresPermission(value = "report:read", reach = Reach.AREA)
    @Operation(
            summary = "The findings that came in last, newest first",
            description = "Whoever is limited to areas gets those of her areas.")
    public LatestFindingList latest(
            @PathParam("missionId") String missionId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return new LatestFindingList(findings.of(missionId, areas.scope(), limit));
    }
}
