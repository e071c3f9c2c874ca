package org.scrutineer.findings.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Versions;

/// Where a finding stands, and decisions about it. Every change needs If-Match with the version that was seen.
@Path("/api/v1/missions/{missionId}/findings/{findingId}/review")
@Tag(name = "Review")
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewView.class)))
public class ReviewResource {

    private final DecideReview decide;
    private final ReviewQueries queries;
    private final SecurityIdentity identity;
    private final CallerAreas areas;

    ReviewResource(DecideReview decide, ReviewQueries queries, SecurityIdentity identity, CallerAreas areas) {
        this.decide = decide;
        this.queries = queries;
        this.identity = identity;
        this.areas = areas;
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "How the review of a finding stands")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response find(@PathParam("missionId") String missionId, @PathParam("findingId") UUID findingId) {
        return answer(queries.require(missionId, findingId, areas.scope()));
    }

    @PUT
    @RequiresPermission(value = "review:write", reach = Reach.AREA)
    @Operation(summary = "Decide on a finding: it has issues, is approved or rejected, or is open again")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "finding-leased or review-not-allowed")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response decide(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest request) {
        return answer(decide.decide(
                command(missionId, findingId, ifMatch, request.reason(), areas.scope()),
                Objects.requireNonNull(request.state())));
    }

    @POST
    @Path("void")
    @RequiresPermission(value = "finding:void", reach = Reach.AREA)
    @Operation(summary = "Make a finding void: it is kept and leaves every figure")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "review-not-allowed")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response makeVoid(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answer(decide.makeVoid(command(missionId, findingId, ifMatch, request.reason(), areas.scope())));
    }

    @POST
    @Path("restore")
    @RequiresPermission(value = "finding:void", reach = Reach.AREA)
    @Operation(summary = "Make a void finding valid again")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "review-not-allowed")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response restore(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answer(decide.restore(command(missionId, findingId, ifMatch, request.reason(), areas.scope())));
    }

    @POST
    @Path("quarantine")
    @RequiresPermission(value = "finding:quarantine", reach = Reach.AREA)
    @Operation(summary = "Keep a finding, or only its result figures, out of the live figures for now")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "review-not-allowed")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response quarantine(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull QuarantineRequest request) {
        return answer(decide.quarantine(
                command(missionId, findingId, ifMatch, request.reason(), areas.scope()),
                Objects.requireNonNull(request.scope())));
    }

    @POST
    @Path("release")
    @RequiresPermission(value = "finding:release", reach = Reach.AREA)
    @Operation(summary = "Release a finding from quarantine; by somebody else than who put it there")
    @APIResponse(responseCode = "403", description = "second-person-needed, or forbidden")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "review-not-allowed")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response release(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answer(decide.release(command(missionId, findingId, ifMatch, request.reason(), areas.scope())));
    }

    private DecideReview.Command command(
            String missionId, UUID findingId, @Nullable String ifMatch, @Nullable String reason, AreaScope scope) {
        return new DecideReview.Command(
                missionId,
                findingId,
                ifMatch,
                reason,
                new Reviewer(Caller.of(identity).name(), scope));
    }

    private static Response answer(ReviewView review) {
        return Response.ok(review).tag(Versions.tag(review.version())).build();
    }
}
