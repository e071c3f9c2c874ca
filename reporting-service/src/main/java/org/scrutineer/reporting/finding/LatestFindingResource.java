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
import org.scrutineer.platform.security.RequiresPermission;

/// What came in last.
@Path("/api/v1/missions/{missionId}/latest-findings")
@Tag(name = "Live picture")
public class LatestFindingResource {

    private final LatestFindings findings;

    LatestFindingResource(LatestFindings findings) {
        this.findings = findings;
    }

    /// The head of a list that findings-service has in full.
    public record LatestFindingList(List<FindingView> items) {}

    @GET
    @RequiresPermission("report:read")
    @Operation(summary = "The findings that came in last, newest first")
    public LatestFindingList latest(
            @PathParam("missionId") String missionId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return new LatestFindingList(findings.of(missionId, limit));
    }
}
