package org.scrutineer.findings.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// Corrections of the office. What was sent stays as it is.
@Path("/api/v1/missions/{missionId}/findings/{findingId}/corrections")
@Tag(name = "Review")
public class CorrectionResource {

    private final CorrectFinding correct;
    private final VersionQueries queries;
    private final ReviewQueries reviews;
    private final SecurityIdentity identity;
    private final CallerAreas areas;

    CorrectionResource(
            CorrectFinding correct,
            VersionQueries queries,
            ReviewQueries reviews,
            SecurityIdentity identity,
            CallerAreas areas) {
        this.correct = correct;
        this.queries = queries;
        this.reviews = reviews;
        this.identity = identity;
        this.areas = areas;
    }

    @POST
    @RequiresPermission(value = "finding:correct", reach = Reach.AREA)
    @Operation(
            summary = "Correct answers of a finding",
            description = "Makes a new version of its content. An edit that the team sends later keeps the corrected "
                    + "answers, but for those that it changes itself.")
    @APIResponse(
            responseCode = "201",
            description = "Corrected; Location is the address of the new version",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "finding-leased or review-not-allowed")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "422", description = "nothing-corrected or unknown-question")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response correct(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CorrectionRequest request) {
        ReviewView review = correct.handle(new CorrectFinding.Command(
                missionId,
                findingId,
                ifMatch,
                Objects.requireNonNull(request.answers()),
                Objects.requireNonNull(request.reason()),
                new Reviewer(Caller.of(identity).name(), areas.scope())));
        return Response.created(UriBuilder.fromPath("/api/v1/missions/{m}/findings/{f}/versions/{v}")
                        .build(missionId, findingId, review.contentVersion()))
                .tag(Versions.tag(review.version()))
                .entity(review)
                .build();
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "Which answers were corrected, by whom, when, why, and what they were before")
    public Page<CorrectionView> list(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @BeanParam PageRequest page) {
        reviews.require(missionId, findingId, areas.scope());
        VersionQueries.Place after = page.cursor().map(VersionQueries.Place::of).orElse(VersionQueries.Place.START);
        return queries.corrections(missionId, findingId, after, page.size());
    }
}
