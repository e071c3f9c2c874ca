package org.scrutineer.reporting.statement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;

/// The statement as a document to print.
@Path("/api/v1/missions/{missionId}/cuts/{cutId}/statement.pdf")
@Tag(name = "Data cuts")
public class StatementPdfResource {

    private static final String PDF = "application/pdf";

    private final StatementPages pages;

    StatementPdfResource(StatementPages pages) {
        this.pages = pages;
    }

    @GET
    @Produces(PDF)
    @RequiresPermission("report:read")
    @Operation(summary = "The figures of a cut as a PDF, A4")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("missionId") String missionId, @PathParam("cutId") UUID cutId) {
        return Response.ok(pages.pdf(missionId, cutId), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"statement-" + cutId + ".pdf\"")
                .build();
    }
}
