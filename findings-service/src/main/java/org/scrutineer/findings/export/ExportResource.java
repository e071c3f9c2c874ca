package org.scrutineer.findings.export;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.export.ExportOrder.Kind;
import org.scrutineer.platform.audit.Origin;
import org.scrutineer.platform.audit.RequestOrigin;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;

/// Findings of a form as files. Whoever is limited to areas gets those of her areas.
@Path("/api/v1/missions/{missionId}/exports")
@Tag(name = "Exports")
@APIResponse(responseCode = "404", description = "form-not-published, or no such repeated group")
@APIResponse(responseCode = "503", description = "unavailable: too many exports are being made")
public class ExportResource {

    private static final String CSV = "text/csv";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String GEOJSON = "application/geo+json";
    private static final String ZIP = "application/zip";
    private static final String SPLIT = "Adds a column per choice of questions with several choices";
    private static final String UNCHANGED = "Nothing has changed since the entity tag in If-None-Match";

    private final MakeExport exports;
    private final RequestOrigin requestOrigin;
    private final CallerAreas areas;

    ExportResource(MakeExport exports, RequestOrigin requestOrigin, CallerAreas areas) {
        this.exports = exports;
        this.requestOrigin = requestOrigin;
        this.areas = areas;
    }

    @GET
    @Path("{formId}.csv")
    @Produces(CSV)
    @RequiresPermission(value = "finding:export", reach = Reach.AREA)
    @Operation(summary = "Findings of a form as CSV, one row each, question codes as headers")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response csv(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @Parameter(description = SPLIT) @QueryParam("splitChoices") @DefaultValue("false") boolean splitting,
            @Context Request request) {
        return respond(new ExportOrder(missionId, formId, areas.scope(), Kind.CSV, null, splitting), CSV, request);
    }

    @GET
    @Path("{formId}/{repeat}.csv")
    @Produces(CSV)
    @RequiresPermission(value = "finding:export", reach = Reach.AREA)
    @Operation(summary = "A repeated group of a form as CSV, one row per turn")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response repeat(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("repeat") String repeat,
            @Parameter(description = SPLIT) @QueryParam("splitChoices") @DefaultValue("false") boolean splitting,
            @Context Request request) {
        return respond(new ExportOrder(missionId, formId, areas.scope(), Kind.CSV, repeat, splitting), CSV, request);
    }

    @GET
    @Path("{formId}.xlsx")
    @Produces(SPREADSHEET)
    @RequiresPermission(value = "finding:export", reach = Reach.AREA)
    @Operation(summary = "Findings of a form as an Excel workbook, repeated groups on sheets of their own")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = SPREADSHEET, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "422", description = "export-too-wide")
    public Response spreadsheet(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @Parameter(description = SPLIT) @QueryParam("splitChoices") @DefaultValue("false") boolean splitting,
            @Context Request request) {
        return respond(
                new ExportOrder(missionId, formId, areas.scope(), Kind.SPREADSHEET, null, splitting),
                SPREADSHEET,
                request);
    }

    @GET
    @Path("{formId}.geojson")
    @Produces(GEOJSON)
    @RequiresPermission(value = "finding:export", reach = Reach.AREA)
    @Operation(summary = "Findings of a form as GeoJSON, at the first place that each of them names")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = GEOJSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response geoJson(
            @PathParam("missionId") String missionId, @PathParam("formId") String formId, @Context Request request) {
        return respond(new ExportOrder(missionId, formId, areas.scope(), Kind.GEOJSON, null, false), GEOJSON, request);
    }

    @GET
    @Path("{formId}/attachments.zip")
    @Produces(ZIP)
    @RequiresPermission(value = "finding:export", reach = Reach.AREA)
    @Operation(summary = "Attachments of the findings of a form, a folder per finding")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response attachments(
            @PathParam("missionId") String missionId, @PathParam("formId") String formId, @Context Request request) {
        return respond(new ExportOrder(missionId, formId, areas.scope(), Kind.ATTACHMENTS, null, false), ZIP, request);
    }

    @GET
    @Path("{formId}/missing-attachments.csv")
    @Produces(CSV)
    @RequiresPermission(value = "finding:export", reach = Reach.AREA)
    @Operation(summary = "Attachments that findings of a form name and that have not arrived, as CSV")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response missingAttachments(
            @PathParam("missionId") String missionId, @PathParam("formId") String formId, @Context Request request) {
        return respond(new ExportOrder(missionId, formId, areas.scope(), Kind.MISSING, null, false), CSV, request);
    }

    /// The tag is a weak one: spreadsheets and zip files of the same content differ in their time stamps.
    private Response respond(ExportOrder order, String mediaType, Request request) {
        MakeExport.Prepared export = exports.prepare(order);
        EntityTag tag = new EntityTag(export.tag(), true);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        Origin origin = requestOrigin.current();
        StreamingOutput file = out -> exports.write(export, origin, out);
        return Response.ok(file, mediaType.equals(CSV) ? CSV + "; charset=utf-8" : mediaType)
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(order.fileName()))
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
