package org.scrutineer.reporting.problem;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.reporting.tally.Grouping;

/// Irregularities.
@Path("/api/v1/missions/{missionId}/problems")
@Tag(name = "Figures")
public class ProblemResource {

    private final Problems problems;

    ProblemResource(Problems problems) {
        this.problems = problems;
    }

    /// A list that is short by nature.
    public record ProblemList(List<ProblemView> items) {}

    @GET
    @RequiresPermission("report:read")
    @Operation(summary = "Irregularities, most frequent first, with the stations, regions and teams that saw them")
    public ProblemList problems(
            @PathParam("missionId") String missionId,
            @Parameter(description = "all, region or settlement") @QueryParam("by") @DefaultValue("all") String by) {
        return new ProblemList(problems.of(missionId, Grouping.of(by)));
    }
}
