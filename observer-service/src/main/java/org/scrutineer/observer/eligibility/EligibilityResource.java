package org.scrutineer.observer.eligibility;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;

/// Eligibility over HTTP.
@Path("/api/v1/missions/{missionId}/observers/{observerCode}/eligibility")
@Tag(name = "Roster")
public class EligibilityResource {

    private final ExplainEligibility explain;

    EligibilityResource(ExplainEligibility explain) {
        this.explain = explain;
    }

    @GET
    @RequiresPermission("roster:read")
    @Operation(summary = "May this observer be deployed, and if not, why not")
    @APIResponse(responseCode = "200", description = "All rules that are not met")
    @APIResponse(responseCode = "404", description = "not-found")
    public EligibilityView get(
            @PathParam("missionId") String missionId, @PathParam("observerCode") String observerCode) {
        return explain.handle(missionId, observerCode);
    }
}
