package org.scrutineer.observer.mission;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.AccessPolicy;
import org.scrutineer.platform.security.AnyAuthenticated;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// Missions over HTTP.
@Path("/api/v1/missions")
@Tag(name = "Missions")
public class MissionResource {

    private final PutMission put;
    private final FindMissions find;
    private final AccessPolicy policy;
    private final SecurityIdentity identity;

    MissionResource(PutMission put, FindMissions find, AccessPolicy policy, SecurityIdentity identity) {
        this.put = put;
        this.find = find;
        this.policy = policy;
        this.identity = identity;
    }

    @GET
    @AnyAuthenticated
    @Operation(summary = "The missions you may read", description = "Administrators of the platform see all.")
    @APIResponse(responseCode = "200", description = "A page of missions, by mission code")
    public Page<MissionView> list(@BeanParam PageRequest page) {
        return find.of(Caller.of(identity), page);
    }

    @GET
    @Path("{missionId}")
    @RequiresPermission(value = "mission:read", reach = Reach.SHARED)
    @Operation(summary = "One mission")
    @APIResponse(responseCode = "200", description = "The mission; its version is the ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<MissionView> get(@PathParam("missionId") String missionId) {
        return answer(RestResponse.Status.OK, find.one(missionId)).build();
    }

    @PUT
    @Path("{missionId}")
    @RequiresPermission("mission:write")
    @Operation(summary = "Create a mission or change its facts", description = """
                    The mission code is chosen by the office: 3 to 40 of a-z, 0-9 and hyphen. Sending the same content \
                    again changes nothing. Other content needs If-Match with the ETag you have seen. Creation needs \
                    the permission mission:create.""")
    @APIResponse(
            responseCode = "201",
            description = "Created, in phase PLANNED",
            content = @Content(schema = @Schema(implementation = MissionView.class)))
    @APIResponse(responseCode = "200", description = "Changed, or already so")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "409", description = "format-locked or rehearsal-is-fixed")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "428", description = "version-required")
    public RestResponse<MissionView> put(
            @PathParam("missionId") @Pattern(regexp = "[a-z0-9-]{3,40}") String missionId,
            @Parameter(description = "ETag of the version the change is based on")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @NotNull @Valid MissionRequest request) {
        boolean mayCreate = policy.allows(Caller.of(identity), missionId, "mission:create");
        PutMission.Receipt receipt = put.handle(missionId, request.facts(), ifMatch, mayCreate);
        if (receipt.created()) {
            return answer(RestResponse.Status.CREATED, receipt.mission())
                    .location(URI.create("/api/v1/missions/" + missionId))
                    .build();
        }
        return answer(RestResponse.Status.OK, receipt.mission()).build();
    }

    private static ResponseBuilder<MissionView> answer(RestResponse.Status status, MissionView mission) {
        return ResponseBuilder.create(status, mission).tag(Versions.tag(mission.version()));
    }
}
