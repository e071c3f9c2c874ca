package org.scrutineer.reporting.tally;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;

/// Tallies of every question.
@Path("/api/v1/missions/{missionId}/tallies/{formId}")
@Tag(name = "Figures")
public class TallyResource {

    private final Tallies tallies;

    TallyResource(Tallies tallies) {
        this.tallies = tallies;
    }

    @GET
    @RequiresPermission("report:read")
    @Operation(summary = "How often each answer to each question of a form was given")
    public TallyView tally(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @Parameter(description = "all, region or settlement") @QueryParam("by") @DefaultValue("all") String by) {
        return tallies.of(missionId, formId, Grouping.of(by));
    }
}
