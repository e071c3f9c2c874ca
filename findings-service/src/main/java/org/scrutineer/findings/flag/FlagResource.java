package org.scrutineer.findings.flag;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// What is flagged in a mission.
@Path("/api/v1/missions/{missionId}/flags")
@Tag(name = "Flags")
public class FlagResource {

    private final FlagQueries queries;
    private final CallerAreas areas;

    FlagResource(FlagQueries queries, CallerAreas areas) {
        this.queries = queries;
        this.areas = areas;
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(
            summary = "What is flagged now, in the order in which the findings arrived",
            description = "Whoever is limited to areas gets the flags of findings of her areas.")
    public Page<FlagView> list(
            @PathParam("missionId") String missionId, @BeanParam FlagFilter filter, @BeanParam PageRequest page) {
        return queries.list(missionId, filter, areas.scope(), page);
    }
}
