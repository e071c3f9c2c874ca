package org.scrutineer.findings.finding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Cursors;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// Findings of a mission.
@Path("/api/v1/missions/{missionId}/findings")
@Tag(name = "Findings")
public class FindingResource {

    private final SubmitFinding submit;
    private final FindingQueries queries;
    private final ReadAttachment readAttachment;
    private final CallerAreas areas;

    FindingResource(SubmitFinding submit, FindingQueries queries, ReadAttachment readAttachment, CallerAreas areas) {
        this.submit = submit;
        this.queries = queries;
        this.readAttachment = readAttachment;
        this.areas = areas;
    }

    @PUT
    @Path("{findingId}")
    @RequiresPermission("finding:write")
    @Operation(
            summary = "Submit a finding as JSON",
            description = "The same id with the same content may be sent any number of times. Other content under the "
                    + "same id is refused and held.")
    @APIResponse(responseCode = "201", description = "Stored for good")
    @APIResponse(responseCode = "200", description = "Was stored before, with the same content")
    @APIResponse(responseCode = "404", description = "form-not-published; held")
    @APIResponse(responseCode = "409", description = "Other content under the same id, or the form is closed; held")
    @APIResponse(responseCode = "413", description = "too-large")
    @APIResponse(responseCode = "422", description = "unknown-question")
    public Response submit(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @Parameter(hidden = true) @HeaderParam("User-Agent") @Nullable String userAgent,
            @Valid @NotNull FindingRequest request) {
        boolean created = submit.handle(missionId, findingId, request, userAgent);
        return created
                ? Response.created(UriBuilder.fromPath("/api/v1/missions/{m}/findings/{f}")
                                .build(missionId, findingId))
                        .build()
                : Response.ok().build();
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(
            summary = "Findings in their current version, in order of arrival",
            description = "Whoever is limited to areas gets those of her areas.")
    public Page<FindingView> list(
            @PathParam("missionId") String missionId, @BeanParam FindingFilter filter, @BeanParam PageRequest page) {
        return queries.list(missionId, filter, areas.scope(), Cursors.uuid(page), page.size());
    }

    @GET
    @Path("{findingId}")
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "A finding with its answers and attachments")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingView.Detail.class)))
    public Response find(@PathParam("missionId") String missionId, @PathParam("findingId") UUID findingId) {
        FindingView.Detail finding = queries.find(missionId, findingId, areas.scope())
                .orElseThrow(() ->
                        new DomainException(CommonProblem.NOT_FOUND, "There is no finding %s.".formatted(findingId)));
        return Response.ok(finding)
                .tag(Versions.tag(finding.finding().version()))
                .build();
    }

    @GET
    @Path("{findingId}/attachments")
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "The attachments that a finding names: what is there, from which phone, and what is missing")
    public List<AttachmentView> attachments(
            @PathParam("missionId") String missionId, @PathParam("findingId") UUID findingId) {
        return queries.attachments(missionId, findingId, areas.scope())
                .orElseThrow(() ->
                        new DomainException(CommonProblem.NOT_FOUND, "There is no finding %s.".formatted(findingId)));
    }

    @GET
    @Path("{findingId}/attachments/{name}")
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "An attachment of a finding, or a part of it, as it was sent")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(format = "binary")))
    @APIResponse(responseCode = "206", description = "The part that Range asks for")
    @APIResponse(responseCode = "304", description = "It is the one named in If-None-Match")
    @APIResponse(responseCode = "416", description = "The file ends before that part")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response attachment(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @PathParam("name") String name,
            @Parameter(hidden = true) @HeaderParam("Range") @Nullable String range,
            @Parameter(hidden = true) @HeaderParam("If-Range") @Nullable String ifRange,
            @Context Request request) {
        FindingQueries.StoredAttachment file = readAttachment.find(missionId, findingId, name, areas.scope());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag(file.sha256()));
        if (unchanged != null) {
            return unchanged.build();
        }
        Optional<ByteRange> part = Download.range(range, ifRange, file);
        return Download.of(file, name, part, readAttachment.open(missionId, findingId, name, file, part));
    }

    @GET
    @Path("{findingId}/attachments/{name}/thumbnail")
    @Produces("image/jpeg")
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "A small picture of an attachment that is one, at most 320 pixels wide and high")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(format = "binary")))
    @APIResponse(responseCode = "304", description = "It is the one named in If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "not-found: there is no such attachment, or no picture can be made of it")
    public Response thumbnail(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @PathParam("name") String name,
            @Context Request request) {
        FindingQueries.StoredAttachment file = readAttachment.find(missionId, findingId, name, areas.scope());
        EntityTag tag = new EntityTag("thumbnail-" + file.sha256());
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(readAttachment.thumbnail(missionId, findingId, name, file), "image/jpeg")
                        .tag(tag)
                        .header("X-Content-Type-Options", "nosniff")
                        .build()
                : unchanged.build();
    }
}
