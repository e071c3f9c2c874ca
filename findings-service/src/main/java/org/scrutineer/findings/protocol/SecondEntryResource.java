package org.scrutineer.findings.protocol;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Cursors;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// The protocol of a finding, entered a second time from its photo.
@Path("/api/v1/missions/{missionId}/findings/{findingId}/second-entry")
@Tag(name = "Review")
public class SecondEntryResource {

    private final EnterProtocol enter;
    private final SecondEntryQueries queries;
    private final SecurityIdentity identity;
    private final CallerAreas areas;

    SecondEntryResource(EnterProtocol enter, SecondEntryQueries queries, SecurityIdentity identity, CallerAreas areas) {
        this.enter = enter;
        this.queries = queries;
        this.identity = identity;
        this.areas = areas;
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "The second entry of a protocol, and where it differs from what the finding says")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SecondEntryView.class)))
    public Response find(@PathParam("missionId") String missionId, @PathParam("findingId") UUID findingId) {
        return answer(queries.require(missionId, findingId, areas.scope()));
    }

    @PUT
    @RequiresPermission(value = "review:write", reach = Reach.AREA)
    @Operation(
            summary = "Enter the figures of a protocol a second time, from its photo",
            description = "Any question of the form that is answered with a number. The finding stays as it is; "
                    + "rules compare the two. Another entry takes the place of the one before, which is kept. "
                    + "Needs If-Match with the version of the second entry that was seen, \"0\" before the first.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SecondEntryView.class)))
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "422", description = "unknown-question: nothing was changed")
    public Response enter(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SecondEntryRequest request) {
        return answer(enter.handle(new EnterProtocol.Command(
                missionId,
                findingId,
                ifMatch,
                Objects.requireNonNull(request.figures()),
                Caller.of(identity).name(),
                areas.scope())));
    }

    @GET
    @Path("versions")
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "Every second entry that was made, the first one first")
    public Page<SecondEntryView.Made> versions(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @BeanParam PageRequest page) {
        return queries.made(
                missionId, findingId, areas.scope(), Cursors.number(page).orElse(0L), page.size());
    }

    private static Response answer(SecondEntryView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
