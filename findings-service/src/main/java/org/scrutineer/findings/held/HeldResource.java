package org.scrutineer.findings.held;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Cursors;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// The held inbox of a mission.
@Path("/api/v1/missions/{missionId}/held")
@Tag(name = "Held inbox")
public class HeldResource {

    private final HeldQueries queries;

    HeldResource(HeldQueries queries) {
        this.queries = queries;
    }

    @GET
    @RequiresPermission("held:read")
    @Operation(summary = "What could not be accepted and waits for a decision, in order of arrival")
    public Page<HeldView> list(
            @PathParam("missionId") String missionId,
            @QueryParam("reason") @Nullable HeldReason reason,
            @Parameter(description = "What waits for a decision, unless told otherwise")
                    @QueryParam("decision")
                    @DefaultValue("WAITING")
                    HeldFilter decision,
            @BeanParam PageRequest page) {
        return queries.list(missionId, reason, decision, Cursors.uuid(page), page.size());
    }

    @GET
    @Path("{heldId}")
    @RequiresPermission("held:read")
    @Operation(summary = "Something held, with its content as it came")
    public HeldView.Detail find(@PathParam("missionId") String missionId, @PathParam("heldId") UUID heldId) {
        return queries.find(missionId, heldId)
                .orElseThrow(() ->
                        new DomainException(CommonProblem.NOT_FOUND, "Nothing is held under %s.".formatted(heldId)));
    }
}
