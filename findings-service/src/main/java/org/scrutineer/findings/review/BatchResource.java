package org.scrutineer.findings.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;

/// Batches of findings to be reviewed, each held by one reviewer.
@Path("/api/v1/missions/{missionId}/review-batches/{batchId}")
@Tag(name = "Review")
public class BatchResource {

    private final LeaseBatch lease;
    private final SecurityIdentity identity;
    private final CallerAreas areas;

    BatchResource(LeaseBatch lease, SecurityIdentity identity, CallerAreas areas) {
        this.lease = lease;
        this.identity = identity;
        this.areas = areas;
    }

    @PUT
    @RequiresPermission(value = "review:write", reach = Reach.AREA)
    @Operation(
            summary = "Take findings that wait for a review and that nobody holds",
            description = "They are yours for a while: nobody else gets them, and nobody else can decide on them. The "
                    + "same id again gives what is left of the batch. Empty when nothing waits.")
    public BatchView take(
            @PathParam("missionId") String missionId,
            @PathParam("batchId") UUID batchId,
            @Valid @NotNull LeaseRequest request) {
        return lease.take(batch(missionId, batchId, areas.scope()), request);
    }

    @GET
    @RequiresPermission(value = "review:write", reach = Reach.AREA)
    @Operation(summary = "What is left of a batch of yours")
    public BatchView find(@PathParam("missionId") String missionId, @PathParam("batchId") UUID batchId) {
        return lease.find(batch(missionId, batchId, areas.scope()));
    }

    @POST
    @Path("renew")
    @RequiresPermission(value = "review:write", reach = Reach.AREA)
    @Operation(summary = "Keep a batch of yours for another while")
    public BatchView renew(@PathParam("missionId") String missionId, @PathParam("batchId") UUID batchId) {
        return lease.renew(batch(missionId, batchId, areas.scope()));
    }

    @DELETE
    @RequiresPermission(value = "review:write", reach = Reach.AREA)
    @Operation(summary = "Give back what is left of a batch of yours")
    public void giveBack(@PathParam("missionId") String missionId, @PathParam("batchId") UUID batchId) {
        lease.giveBack(batch(missionId, batchId, areas.scope()));
    }

    private Leases.Batch batch(String missionId, UUID batchId, AreaScope scope) {
        return new Leases.Batch(
                missionId, batchId, new Reviewer(Caller.of(identity).name(), scope));
    }
}
