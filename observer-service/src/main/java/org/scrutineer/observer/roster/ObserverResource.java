package org.scrutineer.observer.roster;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// The roster over HTTP.
@Path("/api/v1/missions/{missionId}/observers")
@Tag(name = "Roster")
public class ObserverResource {

    private final FindObservers find;

    ObserverResource(FindObservers find) {
        this.find = find;
    }

    @GET
    @RequiresPermission("roster:read")
    @Operation(summary = "The roster", description = "By observer code. Contacts are not part of it.")
    @APIResponse(responseCode = "200", description = "A page of observers")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<ObserverView> list(
            @PathParam("missionId") String missionId,
            @Parameter(description = "Only this category, for example STO") @QueryParam("category") @Nullable String category,
            @Parameter(description = "true: only those who may be deployed; false: only those who may not")
                    @QueryParam("deployable")
                    @Pattern(regexp = "true|false") @Nullable String deployable,
            @BeanParam PageRequest page) {
        return find.page(missionId, category, deployable == null ? null : Boolean.valueOf(deployable), page);
    }

    @GET
    @Path("{observerCode}")
    @RequiresPermission("roster:read")
    @Operation(summary = "One observer, with trainings")
    @APIResponse(responseCode = "200", description = "The observer; its version is the ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<ObserverView> get(
            @PathParam("missionId") String missionId, @PathParam("observerCode") String observerCode) {
        ObserverView observer = find.one(missionId, observerCode);
        return ResponseBuilder.ok(observer)
                .tag(Versions.tag(observer.version()))
                .build();
    }
}
