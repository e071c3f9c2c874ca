package org.scrutineer.deployment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Plans election day and shows what it must yield.
@Path("/api/v1/missions/{missionId}")
@Tag(name = "Plan", description = "Routes of the short-term teams and the reports they must yield")
public class PlanResource {

    private final MakePlan makePlan;
    private final FindPlan findPlan;
    private final CallerAreas areas;

    PlanResource(MakePlan makePlan, FindPlan findPlan, CallerAreas areas) {
        this.makePlan = makePlan;
        this.findPlan = findPlan;
        this.areas = areas;
    }

    @POST
    @Path("assignment-plans")
    @RequiresPermission("plan:write")
    @Operation(
            summary = "Plan election day",
            description = "Gives every short-term team one opening, visits inside its area and one count, some a"
                    + " tabulation. Replaces the plan before: reports that are no longer expected are withdrawn."
                    + " Repeating it changes nothing.")
    @APIResponse(responseCode = "200", description = "The plan in figures")
    @APIResponse(responseCode = "409", description = "Problem `teams-missing` or `stations-missing`")
    public PlanReport plan(@PathParam("missionId") String missionId, @NotNull @Valid PlanRequest request) {
        return makePlan.handle(missionId, request.limits(), request.dryRun());
    }

    @GET
    @Path("assignments")
    @RequiresPermission(value = "plan:read", reach = Reach.AREA)
    @Operation(
            summary = "Routes, by team; the limit counts teams",
            description = "Whoever is limited to areas gets those of her areas.")
    public Page<AssignmentView> assignments(
            @PathParam("missionId") String missionId,
            @Parameter(description = "Code of a team") @QueryParam("team") @Nullable String team,
            @BeanParam PageRequest page) {
        return findPlan.assignments(missionId, team, areas.scope(), page);
    }

    @GET
    @Path("expected-reports")
    @RequiresPermission(value = "plan:read", reach = Reach.AREA)
    @Operation(
            summary = "Reports that are expected, by team and order of the day",
            description = "Whoever is limited to areas gets those of her areas.")
    public Page<ExpectedReportView> expectedReports(
            @PathParam("missionId") String missionId,
            @Parameter(description = "OPENING, VOTING, COUNTING or TABULATION") @QueryParam("purpose") @Nullable String purpose,
            @Parameter(description = "Code of a team") @QueryParam("team") @Nullable String team,
            @Parameter(description = "Code of an area of responsibility") @QueryParam("area") @Nullable String area,
            @Parameter(description = "Code of a region") @QueryParam("region") @Nullable String region,
            @BeanParam PageRequest page) {
        return findPlan.expectedReports(
                missionId, new FindPlan.ReportQuery(purpose, team, area, region), areas.scope(), page);
    }
}
