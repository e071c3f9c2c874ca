package org.scrutineer.findings.rule;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;

/// Judging again what is stored.
@Path("/api/v1/missions/{missionId}/reassessments")
@Tag(name = "Quality rules")
public class ReassessmentResource {

    private final Reassessments reassessments;
    private final ChangeRule change;
    private final SecurityIdentity identity;

    ReassessmentResource(Reassessments reassessments, ChangeRule change, SecurityIdentity identity) {
        this.reassessments = reassessments;
        this.change = change;
        this.identity = identity;
    }

    @GET
    @RequiresPermission("rule:read")
    @Operation(summary = "The last twenty, latest first, with their progress")
    public List<Reassessments.Reassessment> latest(@PathParam("missionId") String missionId) {
        return reassessments.latest(missionId);
    }

    @POST
    @RequiresPermission("rule:write")
    @Operation(summary = "Judge all findings again, for example after the frame was imported late")
    @APIResponse(responseCode = "202", description = "Goes on in the background")
    public Response request(@PathParam("missionId") String missionId) {
        change.reassess(missionId, Caller.of(identity).name());
        return Response.accepted().build();
    }
}
