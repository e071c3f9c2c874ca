package org.scrutineer.findings.consolidation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// One record for each place that several findings describe.
@Path("/api/v1/missions/{missionId}/consolidations")
@Tag(name = "Consolidation")
public class ConsolidationResource {

    private final ConsolidationQueries queries;
    private final DecideConsolidation decide;
    private final SecurityIdentity identity;

    ConsolidationResource(ConsolidationQueries queries, DecideConsolidation decide, SecurityIdentity identity) {
        this.queries = queries;
        this.decide = decide;
        this.identity = identity;
    }

    @GET
    @RequiresPermission("finding:read")
    @Operation(summary = "Places with several findings of one purpose, and how many questions these answer differently")
    public Page<PlaceView> list(
            @PathParam("missionId") String missionId,
            @Parameter(description = "Only places with several findings of this purpose")
                    @QueryParam("purpose")
                    @Nullable Purpose purpose,
            @BeanParam PageRequest page) {
        return queries.several(missionId, purpose, page);
    }

    @GET
    @Path("{purpose}/{placeCode}")
    @RequiresPermission("finding:read")
    @Operation(summary = "The record of a place: each answer, who gives which, and who chose it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsolidationView.class)))
    @APIResponse(responseCode = "404", description = "not-consolidated")
    public Response find(
            @PathParam("missionId") String missionId,
            @PathParam("purpose") Purpose purpose,
            @Parameter(description = "Polling station; commission for TABULATION") @PathParam("placeCode")
                    String placeCode) {
        return answer(queries.require(new ObservedPlace(missionId, purpose, placeCode)));
    }

    @PUT
    @Path("{purpose}/{placeCode}/answers/{questionCode}")
    @RequiresPermission("review:write")
    @Operation(
            summary = "Choose which answer stands for a place",
            description = "Stays when further findings arrive. Needs If-Match with the version that was seen.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsolidationView.class)))
    @APIResponse(responseCode = "404", description = "not-consolidated")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "422", description = "unknown-question: no finding answers it")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response decide(
            @PathParam("missionId") String missionId,
            @PathParam("purpose") Purpose purpose,
            @PathParam("placeCode") String placeCode,
            @PathParam("questionCode") String questionCode,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ConsolidationRequest request) {
        return answer(decide.handle(new DecideConsolidation.Command(
                new ObservedPlace(missionId, purpose, placeCode),
                questionCode,
                ifMatch,
                request.findingId(),
                request.value(),
                Objects.requireNonNull(request.reason()),
                Caller.of(identity).name())));
    }

    private static Response answer(ConsolidationQueries.Tagged seen) {
        return Response.ok(seen.view()).tag(new EntityTag(seen.tag())).build();
    }
}
