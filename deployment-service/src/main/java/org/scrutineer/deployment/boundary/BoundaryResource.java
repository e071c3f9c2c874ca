package org.scrutineer.deployment.boundary;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;

/// Outlines of the regions.
@Path("/api/v1/missions/{missionId}/region-boundaries")
@Tag(name = "Geography")
public class BoundaryResource {

    private static final String GEO_JSON = "application/geo+json";

    private final ReplaceBoundaries replaceBoundaries;
    private final FindOutlines outlines;

    BoundaryResource(ReplaceBoundaries replaceBoundaries, FindOutlines outlines) {
        this.replaceBoundaries = replaceBoundaries;
        this.outlines = outlines;
    }

    @PUT
    @Consumes(GEO_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission("geography:write")
    @Operation(
            summary = "Replace the outlines of the regions",
            description = "A GeoJSON FeatureCollection; each feature is a Polygon or MultiPolygon whose"
                    + " `properties.code` (or `id`) is the code of a region.")
    @RequestBody(content = @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "Stored")
    @APIResponse(responseCode = "422", description = "Problem `boundaries-unreadable`; nothing was stored")
    public BoundaryReport replace(@PathParam("missionId") String missionId, byte[] document) {
        return replaceBoundaries.handle(missionId, document);
    }

    @GET
    @Produces(GEO_JSON)
    @RequiresPermission(value = "geography:read", reach = Reach.SHARED)
    @Operation(summary = "Outlines of the regions, as they were sent")
    @APIResponse(
            responseCode = "200",
            description = "A GeoJSON FeatureCollection",
            content = @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public String document(@PathParam("missionId") String missionId) {
        return outlines.document(missionId);
    }
}
