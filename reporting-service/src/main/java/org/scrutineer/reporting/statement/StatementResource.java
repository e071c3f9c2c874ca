package org.scrutineer.reporting.statement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;

/// The statement as a page.
@Path("/api/v1/missions/{missionId}/cuts/{cutId}/statement")
@Tag(name = "Data cuts")
public class StatementResource {

    private final StatementPages pages;

    StatementResource(StatementPages pages) {
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RequiresPermission("report:read")
    @Operation(summary = "The figures of a cut as a page")
    public String html(@PathParam("missionId") String missionId, @PathParam("cutId") UUID cutId) {
        return pages.html(missionId, cutId);
    }
}
