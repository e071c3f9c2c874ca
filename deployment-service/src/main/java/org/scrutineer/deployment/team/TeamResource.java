package org.scrutineer.deployment.team;

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

/// Pairs observers and shows the teams.
@Path("/api/v1/missions/{missionId}")
@Tag(name = "Teams", description = "Two observers of different citizenship, none of the host's")
public class TeamResource {

    private final PairTeams pairTeams;
    private final FindTeams findTeams;
    private final CallerAreas areas;

    TeamResource(PairTeams pairTeams, FindTeams findTeams, CallerAreas areas) {
        this.pairTeams = pairTeams;
        this.findTeams = findTeams;
        this.areas = areas;
    }

    @POST
    @Path("team-pairings")
    @RequiresPermission("team:write")
    @Operation(
            summary = "Pair the long-term or short-term observers",
            description = "Teams that still keep the rules stay; everybody else is paired anew, and whoever stays"
                    + " without a team is listed with the reason. Repeating it changes nothing.")
    @APIResponse(responseCode = "200", description = "The teams that stand, and who is in none")
    @APIResponse(responseCode = "409", description = "Problem `mission-unknown` or `areas-missing`")
    public PairingReport pair(@PathParam("missionId") String missionId, @NotNull @Valid PairingRequest request) {
        return pairTeams.handle(missionId, request);
    }

    @GET
    @Path("teams")
    @RequiresPermission(value = "team:read", reach = Reach.AREA)
    @Operation(summary = "Teams, by code", description = "Whoever is limited to areas gets those of her areas.")
    public Page<TeamView> teams(
            @PathParam("missionId") String missionId,
            @Parameter(description = "LTO or STO") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "Code of an area of responsibility") @QueryParam("area") @Nullable String area,
            @BeanParam PageRequest page) {
        return findTeams.list(missionId, kind, area, areas.scope(), page);
    }

    @GET
    @Path("teams/{code}")
    @RequiresPermission(value = "team:read", reach = Reach.AREA)
    @Operation(summary = "One team")
    @APIResponse(responseCode = "200", description = "The team")
    @APIResponse(responseCode = "404", description = "There is none, or not in an area of yours")
    public TeamView team(@PathParam("missionId") String missionId, @PathParam("code") String code) {
        return findTeams.team(missionId, code, areas.scope());
    }
}
