package org.scrutineer.findings.flag;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.assessment.VerifyFlag;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Versions;

/// Flags of one finding.
@Path("/api/v1/missions/{missionId}/findings/{findingId}/flags")
@Tag(name = "Flags")
public class FindingFlagsResource {

    private final FlagQueries queries;
    private final VerifyFlag verify;
    private final SecurityIdentity identity;
    private final CallerAreas areas;

    FindingFlagsResource(FlagQueries queries, VerifyFlag verify, SecurityIdentity identity, CallerAreas areas) {
        this.queries = queries;
        this.verify = verify;
        this.identity = identity;
        this.areas = areas;
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "What each rule says about a finding, and what people said about that")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingFlags.class)))
    public Response of(@PathParam("missionId") String missionId, @PathParam("findingId") UUID findingId) {
        return answer(missionId, findingId, areas.scope());
    }

    @POST
    @Path("{rule}/verdicts")
    @RequiresPermission("flag:verify")
    @Operation(
            summary = "Say that a flagged finding stands as it is, or take that back",
            description = "Needs If-Match with the tag of the flags as they were seen. An edit of the finding, or "
                    + "another version of the rule, asks anew.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingFlags.class)))
    @APIResponse(responseCode = "404", description = "The rule does not flag the finding")
    public Response verdict(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @PathParam("rule") String rule,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull VerdictRequest request) {
        boolean stands = request.verdict() == VerdictRequest.Verdict.VERIFIED;
        String by = Caller.of(identity).name();
        verify.handle(missionId, findingId, rule, new VerifyFlag.Verdict(stands, request.note(), by), ifMatch);
        return answer(missionId, findingId, AreaScope.everywhere());
    }

    private Response answer(String missionId, UUID findingId, AreaScope scope) {
        FlagQueries.Tagged flags = queries.of(missionId, findingId, scope);
        return Response.ok(flags.flags()).tag(Versions.tag(flags.version())).build();
    }
}
