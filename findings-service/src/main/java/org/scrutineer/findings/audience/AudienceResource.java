package org.scrutineer.findings.audience;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Cursors;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// For whom a form is.
@Path("/api/v1/missions/{missionId}/forms")
@Tag(name = "Forms")
public class AudienceResource {

    private final AssignForm assign;
    private final SecurityIdentity identity;

    AudienceResource(AssignForm assign, SecurityIdentity identity) {
        this.assign = assign;
        this.identity = identity;
    }

    @GET
    @Path("{formId}/audience")
    @RequiresPermission("form:read")
    @Operation(summary = "For which categories and teams a form is", description = "In all its versions.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AudienceView.class)))
    public Response find(@PathParam("missionId") String missionId, @PathParam("formId") String formId) {
        return tagged(assign.find(missionId, formId));
    }

    @PUT
    @Path("{formId}/audience")
    @RequiresPermission("form:publish")
    @Operation(
            summary = "Say for which categories and teams a form is",
            description = "Whoever is in one of the categories or in one of the teams gets the form; with neither, "
                    + "everybody does. What others have filled already is still taken. If-Match is needed.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AudienceView.class)))
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "422", description = "unknown-team: nothing was changed")
    public Response assign(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AudienceRequest request) {
        String by = Caller.of(identity).name();
        return tagged(assign.handle(missionId, formId, request.audience(), ifMatch, by));
    }

    @GET
    @Path("{formId}/audience/versions")
    @RequiresPermission("form:read")
    @Operation(
            summary = "Every audience that a form was ever given, the first one first",
            description = "Each holds until the next was set; before the first one the form was for everybody.")
    public Page<AudienceView> versions(
            @PathParam("missionId") String missionId, @PathParam("formId") String formId, @BeanParam PageRequest page) {
        return assign.versions(missionId, formId, Cursors.number(page).orElse(0L), page.size());
    }

    private static Response tagged(AudienceView audience) {
        return Response.ok(audience).tag(Versions.tag(audience.version())).build();
    }
}
