package org.scrutineer.deployment.geography;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/// Reads geography.
@Path("/api/v1/missions/{missionId}")
@Tag(name = "Geography", description = "Regions, commissions, polling stations, areas of responsibility")
public class GeographyResource {

    private final FindPlaces places;
    private final CallerAreas areas;

    GeographyResource(FindPlaces places, CallerAreas areas) {
        this.places = places;
        this.areas = areas;
    }

    @GET
    @Path("regions")
    @RequiresPermission(value = "geography:read", reach = Reach.SHARED)
    @Operation(summary = "Regions of the host State, by code")
    public Page<RegionView> regions(@PathParam("missionId") String missionId, @BeanParam PageRequest page) {
        return places.regions(missionId, page);
    }

    @GET
    @Path("commissions")
    @RequiresPermission(value = "geography:read", reach = Reach.AREA)
    @Operation(
            summary = "Territorial election commissions, by code",
            description = "Whoever is limited to areas gets those of her areas.")
    public Page<CommissionView> commissions(
            @PathParam("missionId") String missionId,
            @Parameter(description = "Code of a region") @QueryParam("region") @Nullable String region,
            @Parameter(description = "Code of an area of responsibility") @QueryParam("area") @Nullable String area,
            @BeanParam PageRequest page) {
        return places.commissions(missionId, region, area, areas.scope(), page);
    }

    @GET
    @Path("areas")
    @RequiresPermission(value = "geography:read", reach = Reach.AREA)
    @Operation(summary = "Areas of responsibility, by code", description = "Whoever is limited to areas gets her own.")
    public Page<AreaView> areas(@PathParam("missionId") String missionId, @BeanParam PageRequest page) {
        return places.areas(missionId, areas.scope(), page);
    }

    @GET
    @Path("stations")
    @RequiresPermission(value = "geography:read", reach = Reach.AREA)
    @Operation(
            summary = "Polling stations of the frame, by code",
            description = "Whoever is limited to areas gets those of her areas.")
    public Page<StationView> stations(
            @PathParam("missionId") String missionId,
            @Parameter(description = "Code of a region") @QueryParam("region") @Nullable String region,
            @Parameter(description = "Code of a commission") @QueryParam("commission") @Nullable String commission,
            @Parameter(description = "urban or rural") @QueryParam("settlement") @Nullable String settlement,
            @Parameter(description = "regular, hospital, military, detention, …") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "Code of an area of responsibility") @QueryParam("area") @Nullable String area,
            @BeanParam PageRequest page) {
        return places.stations(
                missionId,
                new FindPlaces.StationQuery(region, commission, settlement, kind, area),
                areas.scope(),
                page);
    }

    @GET
    @Path("stations/{code}")
    @RequiresPermission(value = "geography:read", reach = Reach.AREA)
    @Operation(summary = "One polling station")
    @APIResponse(responseCode = "200", description = "The station")
    @APIResponse(responseCode = "404", description = "There is none, or not in an area of yours")
    public StationView station(@PathParam("missionId") String missionId, @PathParam("code") String code) {
        return places.station(missionId, code, areas.scope());
    }
}
