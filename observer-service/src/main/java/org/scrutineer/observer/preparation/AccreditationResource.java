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

/// Decisions about accreditation over HTTP.
@Path("/api/v1/missions/{missionId}/accreditations")
@Tag(name = "Preparation")
public class AccreditationResource {

    private final DecideAccreditations decide;

    AccreditationResource(DecideAccreditations decide) {
        this.decide = decide;
    }

    @POST
    @RequiresPermission("accreditation:write")
    @Operation(
            summary = "Record decisions about accreditation",
            description =
                    "Each decision stands on its own. The code of conduct is signed before; a grant needs the number of the card, a refusal or withdrawal its reason. A decision that is known already changes nothing.")
    @APIResponse(responseCode = "200", description = "How many were applied, and which were refused and why")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    public Receipt decide(@PathParam("missionId") String missionId, @NotNull @Valid AccreditationRequest request) {
        return decide.handle(missionId, request.decisions());
    }
}
