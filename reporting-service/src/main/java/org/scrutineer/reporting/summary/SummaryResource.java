package org.scrutineer.reporting.summary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;

/// The mission at a glance.
@Path("/api/v1/missions/{missionId}/summary")
@Tag(name = "Live picture")
public class SummaryResource {

    private final Summaries summaries;

    SummaryResource(Summaries summaries) {
        this.summaries = summaries;
    }

    @GET
    @RequiresPermission("report:read")
    @Operation(summary = "Expected, received, held, and how each step of election day was rated")
    public SummaryView summary(@PathParam("missionId") String missionId) {
        return summaries.of(missionId);
    }
}
