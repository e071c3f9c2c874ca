package org.scrutineer.findings.review;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.findings.Cursors;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// The versions of a finding: what was sent, what the office corrected.
@Path("/api/v1/missions/{missionId}/findings/{findingId}/versions")
@Tag(name = "Review")
public class VersionResource {

    private final VersionQueries queries;
    private final ReviewQueries reviews;
    private final CallerAreas areas;

    VersionResource(VersionQueries queries, ReviewQueries reviews, CallerAreas areas) {
        this.queries = queries;
        this.reviews = reviews;
        this.areas = areas;
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "Every version of a finding, the first one first")
    public Page<VersionView> list(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @BeanParam PageRequest page) {
        reviews.require(missionId, findingId, areas.scope());
        return queries.versions(
                missionId, findingId, Cursors.number(page).orElse(0L).intValue(), page.size());
    }

    @GET
    @Path("{contentVersion}")
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(summary = "A version as it came, and what it says")
    public VersionView.Detail find(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @PathParam("contentVersion") int contentVersion) {
        reviews.require(missionId, findingId, areas.scope());
        return queries.version(missionId, findingId, contentVersion)
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND, "Finding %s has no version %d.".formatted(findingId, contentVersion)));
    }
}
