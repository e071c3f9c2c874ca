package org.scrutineer.observer.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;

/// Signatures under the code of conduct over HTTP.
@Path("/api/v1/missions/{missionId}/pledges")
@Tag(name = "Preparation")
public class PledgeResource {

    private final RecordPledges record;

    PledgeResource(RecordPledges record) {
        this.record = record;
    }

    @POST
    @RequiresPermission("roster:write")
    @Operation(
            summary = "Record signatures under the code of conduct",
            description = "Each signature stands on its own. One that is known already changes nothing.")
    @APIResponse(responseCode = "200", description = "How many were applied, and which were refused and why")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    public Receipt sign(@PathParam("missionId") String missionId, @NotNull @Valid PledgeRequest request) {
        return record.handle(missionId, request.signatures());
    }
}
