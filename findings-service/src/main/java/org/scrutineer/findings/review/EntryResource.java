package org.scrutineer.findings.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.findings.Cursors;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// The journal of a finding: every decision, and what people write.
@Path("/api/v1/missions/{missionId}/findings/{findingId}/review/entries")
@Tag(name = "Review")
public class EntryResource {

    private final WriteEntry write;
    private final Journal journal;
    private final ReviewQueries reviews;
    private final SecurityIdentity identity;
    private final CallerAreas areas;

    EntryResource(
            WriteEntry write, Journal journal, ReviewQueries reviews, SecurityIdentity identity, CallerAreas areas) {
        this.write = write;
        this.journal = journal;
        this.reviews = reviews;
        this.identity = identity;
        this.areas = areas;
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "Who did and said what about a finding, in the order in which it happened")
    public Page<EntryView> list(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @BeanParam PageRequest page) {
        reviews.require(missionId, findingId, areas.scope());
        return journal.list(missionId, findingId, Cursors.number(page).orElse(0L), page.size());
    }

    @PUT
    @Path("{entryId}")
    @RequiresPermission(value = "review:write", reach = Reach.AREA)
    @Operation(
            summary = "Write a comment, a query to the team, or what the team answered",
            description = "Writing the same under the same id again changes nothing. A query gives the finding the "
                    + "state HAS_ISSUES; its answer brings it back to those who review.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @APIResponse(responseCode = "200", description = "Was written before")
    @APIResponse(responseCode = "409", description = "Something else stands under the id, or the query is not open")
    public Response write(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @PathParam("entryId") UUID entryId,
            @Valid @NotNull EntryRequest request) {
        WriteEntry.Receipt receipt = write.handle(new WriteEntry.Command(
                missionId,
                findingId,
                entryId,
                Objects.requireNonNull(request.kind()),
                Objects.requireNonNull(request.note()),
                request.about(),
                new Reviewer(Caller.of(identity).name(), areas.scope())));
        return receipt.created()
                ? Response.created(UriBuilder.fromPath("/api/v1/missions/{m}/findings/{f}/review/entries/{e}")
                                .build(missionId, findingId, entryId))
                        .entity(receipt.entry())
                        .build()
                : Response.ok(receipt.entry()).build();
    }
}
