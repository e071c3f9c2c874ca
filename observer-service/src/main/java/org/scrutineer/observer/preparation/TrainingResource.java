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

/// Completed trainings over HTTP.
@Path("/api/v1/missions/{missionId}/trainings")
@Tag(name = "Preparation")
public class TrainingResource {

    private final RecordTrainings record;

    TrainingResource(RecordTrainings record) {
        this.record = record;
    }

    @POST
    @RequiresPermission("roster:write")
    @Operation(
            summary = "Record completed trainings",
            description =
                    "Each completion stands on its own; a later completion of the same course replaces the earlier one. One that is known already changes nothing.")
    @APIResponse(responseCode = "200", description = "How many were applied, and which were refused and why")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    public Receipt complete(@PathParam("missionId") String missionId, @NotNull @Valid TrainingRequest request) {
        return record.handle(missionId, request.completions());
    }
}
