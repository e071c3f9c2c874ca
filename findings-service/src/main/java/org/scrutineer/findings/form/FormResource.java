package org.scrutineer.findings.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// Forms of a mission, for its office.
@Path("/api/v1/missions/{missionId}/forms")
@Tag(name = "Forms")
public class FormResource {

    /// The largest election-day form of the field has some 110 kB.
    private static final int LARGEST_FORM = 5_000_000;

    private static final String SEEN = "The version seen; when given, another one is refused";

    private final UploadForm upload;
    private final ChangeForm change;
    private final DiscardDraft discard;
    private final FormQueries queries;

    FormResource(UploadForm upload, ChangeForm change, DiscardDraft discard, FormQueries queries) {
        this.upload = upload;
        this.change = change;
        this.discard = discard;
        this.queries = queries;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission("form:write")
    @Operation(summary = "Upload an XForm as a draft; the same bytes again change nothing")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "201",
            description = "A new draft; Location is its address",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was there before, with these bytes or, as a draft, with others",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    @APIResponse(responseCode = "409", description = "form-immutable")
    @APIResponse(responseCode = "413", description = "too-large")
    @APIResponse(responseCode = "415", description = "unsupported-media-type")
    @APIResponse(responseCode = "422", description = "form-unreadable")
    public Response upload(
            @PathParam("missionId") String missionId,
            @QueryParam("purpose") @NotNull Purpose purpose,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte[] xform) {
        requireXml(contentType);
        if (xform.length > LARGEST_FORM) {
            throw new DomainException(
                    CommonProblem.TOO_LARGE, "A form may have at most %d bytes.".formatted(LARGEST_FORM));
        }
        UploadForm.Receipt receipt = upload.handle(missionId, purpose, xform);
        FormView form = receipt.form();
        if (!receipt.created()) {
            return Response.ok(form).tag(Versions.tag(form.version())).build();
        }
        return Response.created(UriBuilder.fromPath("/api/v1/missions/{m}/forms/{f}/versions/{v}")
                        .build(missionId, form.formId(), receipt.key().addressedVersion()))
                .tag(Versions.tag(form.version()))
                .entity(form)
                .build();
    }

    /// By hand: with `@Consumes` the media type would be judged before the caller, and a stranger told 415.
    private static void requireXml(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith(MediaType.APPLICATION_XML) && !type.startsWith(MediaType.TEXT_XML)) {
            throw new DomainException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send the XForm as application/xml.");
        }
    }

    @GET
    @RequiresPermission(value = "form:read", reach = Reach.SHARED)
    @Operation(summary = "Forms of the mission, by id and version")
    public Page<FormView> list(@PathParam("missionId") String missionId, @BeanParam PageRequest page) {
        return queries.list(missionId, page);
    }

    @GET
    @Path("{formId}/versions/{formVersion}")
    @RequiresPermission(value = "form:read", reach = Reach.SHARED)
    @Operation(summary = "A form version with its questions and marks")
    public Response find(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion) {
        FormDetail detail = queries.find(FormKey.addressed(missionId, formId, formVersion));
        return Response.ok(detail).tag(Versions.tag(detail.form().version())).build();
    }

    @PUT
    @Path("{formId}/versions/{formVersion}/marks")
    @RequiresPermission("form:write")
    @Operation(summary = "Say which question is what; only while the form is a draft")
    public FormDetail mark(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MarksRequest request) {
        return change.mark(FormKey.addressed(missionId, formId, formVersion), request.marks(), ifMatch);
    }

    @POST
    @Path("{formId}/versions/{formVersion}/publish")
    @RequiresPermission("form:publish")
    @Operation(summary = "Publish a form version; it is immutable from then on")
    public FormView publish(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return change.publish(FormKey.addressed(missionId, formId, formVersion), ifMatch);
    }

    @POST
    @Path("{formId}/versions/{formVersion}/close")
    @RequiresPermission("form:publish")
    @Operation(summary = "Close a form version")
    public FormView close(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CloseRequest request) {
        return change.close(FormKey.addressed(missionId, formId, formVersion), request.next(), ifMatch);
    }

    @DELETE
    @Path("{formId}/versions/{formVersion}")
    @RequiresPermission("form:write")
    @Operation(
            summary = "Throw a draft away, with what was sent to try it out",
            description = "If-Match is needed. A published version stays.")
    @APIResponse(responseCode = "204", description = "Thrown away")
    @APIResponse(responseCode = "409", description = "form-immutable")
    @APIResponse(responseCode = "412", description = "outdated-version")
    @APIResponse(responseCode = "428", description = "version-required")
    public void discard(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        discard.handle(FormKey.addressed(missionId, formId, formVersion), ifMatch);
    }
}
