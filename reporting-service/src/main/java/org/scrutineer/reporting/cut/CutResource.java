package org.scrutineer.reporting.cut;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// Data cuts.
@Path("/api/v1/missions/{missionId}/cuts")
@Tag(name = "Data cuts")
public class CutResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FreezeCut freeze;
    private final FrozenCuts cuts;
    private final SecurityIdentity identity;

    CutResource(FreezeCut freeze, FrozenCuts cuts, SecurityIdentity identity) {
        this.freeze = freeze;
        this.cuts = cuts;
        this.identity = identity;
    }

    /// @param label what people call it, for example `Preliminary statement`
    public record FreezeRequest(@NotBlank @Size(max = 200) String label) {}

    @POST
    @RequiresPermission("cut:freeze")
    @Operation(summary = "Freeze the data as it is now")
    @APIResponse(
            responseCode = "201",
            description = "Frozen; Location is the address of the cut",
            content = @Content(schema = @Schema(implementation = CutView.class)))
    public Response freeze(
            @PathParam("missionId") String missionId, @Valid @NotNull FreezeRequest request, @Context UriInfo address) {
        CutView cut = freeze.handle(new FreezeCut.Command(
                missionId, request.label().strip(), Caller.of(identity).name()));
        return Response.created(address.getAbsolutePathBuilder()
                        .path(cut.cutId().toString())
                        .build())
                .tag(Versions.tag(1))
                .entity(cut)
                .build();
    }

    @GET
    @RequiresPermission("report:read")
    @Operation(summary = "The cuts of a mission, in the order in which they were frozen")
    public Page<CutView> cuts(@PathParam("missionId") String missionId, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(CutResource::id).orElse(BEFORE_ALL);
        return Page.of(
                cuts.after(missionId, after, page.size() + 1),
                page.size(),
                cut -> cut.cutId().toString());
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
        }
    }

    @GET
    @Path("{cutId}")
    @RequiresPermission("report:read")
    @Operation(summary = "A cut with all its figures")
    public FrozenCut cut(@PathParam("missionId") String missionId, @PathParam("cutId") UUID cutId) {
        return cuts.require(missionId, cutId);
    }

    @GET
    @Path("{cutId}/manifest")
    @Produces(MediaType.TEXT_PLAIN)
    @RequiresPermission("report:read")
    @Operation(summary = "Which version of which finding a cut holds", description = """
                    One line each: finding id, version and SHA-256 of the content, in the order of ids. The SHA-256 of
                    this document is the hash of the cut.""")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public StreamingOutput manifest(@PathParam("missionId") String missionId, @PathParam("cutId") UUID cutId) {
        cuts.requireExists(missionId, cutId);
        return out -> cuts.writeManifest(cutId, out);
    }
}
