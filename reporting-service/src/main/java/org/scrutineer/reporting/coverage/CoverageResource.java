package org.scrutineer.reporting.coverage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;

/// Expected and received.
@Path("/api/v1/missions/{missionId}/coverage")
@Tag(name = "Live picture")
public class CoverageResource {

    private final Coverage coverage;

    CoverageResource(Coverage coverage) {
        this.coverage = coverage;
    }

    /// A list that is short by nature.
    public record CoverageList(List<CoverageView> items) {}

    @GET
    @RequiresPermission("report:read")
    @Operation(summary = "Expected and received reports")
    public CoverageList coverage(
            @PathParam("missionId") String missionId,
            @Parameter(description = "all, region, area, team or purpose") @QueryParam("by") @DefaultValue("region")
                    String by) {
        return new CoverageList(coverage.by(missionId, Dimension.of(by)));
    }
}
