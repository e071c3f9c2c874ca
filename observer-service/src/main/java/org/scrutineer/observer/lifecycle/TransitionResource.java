package org.scrutineer.observer.lifecycle;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.scrutineer.observer.mission.MissionView;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Versions;

/// The phases of a mission over HTTP.
@Path("/api/v1/missions/{missionId}/transitions")
@Tag(name = "Missions")
public class TransitionResource {

    private final AdvanceMission advance;
    private final SecurityIdentity identity;

    TransitionResource(AdvanceMission advance, SecurityIdentity identity) {
        this.advance = advance;
        this.identity = identity;
    }

    @POST
    @RequiresPermission("mission:advance")
    @Operation(
            summary = "Move the mission to another phase",
            description = "Moving to the phase it is in changes nothing. A refusal names the guard that failed.")
    @APIResponse(responseCode = "200", description = "The mission in its new phase")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public RestResponse<MissionView> advance(
            @PathParam("missionId") String missionId, @NotNull @Valid TransitionRequest request) {
        MissionView mission = advance.handle(
                missionId, request.to(), request.reason(), Caller.of(identity).name());
        return ResponseBuilder.create(RestResponse.Status.OK, mission)
                .tag(Versions.tag(mission.version()))
                .build();
    }

    @GET
    @RequiresPermission("mission:read")
    @Operation(summary = "How the mission came to where it is", description = "Oldest first.")
    @APIResponse(responseCode = "200", description = "All transitions")
    @APIResponse(responseCode = "404", description = "not-found")
    public List<TransitionView> history(@PathParam("missionId") String missionId) {
        return advance.history(missionId);
    }
}
