package org.scrutineer.reporting.rating;

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

/// Positive shares.
@Path("/api/v1/missions/{missionId}/ratings")
@Tag(name = "Figures")
public class RatingResource {

    private final Ratings ratings;

    RatingResource(Ratings ratings) {
        this.ratings = ratings;
    }

    /// A list that is short by nature.
    public record RatingList(List<RatingView> items) {}

    @GET
    @RequiresPermission("report:read")
    @Operation(
            summary = "Positive share of each rating, of the stations observed",
            description = "Unweighted. Not observed, missing and refused access are outside the base.")
    public RatingList ratings(
            @PathParam("missionId") String missionId,
            @Parameter(description = "all, region or settlement") @QueryParam("by") @DefaultValue("all") String by) {
        return new RatingList(ratings.of(missionId, Grouping.of(by)));
    }
}
