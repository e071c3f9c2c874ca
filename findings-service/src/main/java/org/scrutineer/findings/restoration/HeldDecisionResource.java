package org.scrutineer.findings.restoration;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.findings.held.HeldDecision;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;

/// Decisions about what is held.
@Path("/api/v1/missions/{missionId}/held/{heldId}/decision")
@Tag(name = "Held inbox")
public class HeldDecisionResource {

    private final DecideHeld decide;
    private final SecurityIdentity identity;

    HeldDecisionResource(DecideHeld decide, SecurityIdentity identity) {
        this.decide = decide;
        this.identity = identity;
    }

    @PUT
    @RequiresPermission("held:decide")
    @Operation(
            summary = "Accept what is held, with what was missing mended, or reject it",
            description = "Final. The same decision again changes nothing; another one is refused.")
    @APIResponse(responseCode = "200", description = "Decided, now or before")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "held-decided")
    @APIResponse(responseCode = "422", description = "held-not-acceptable")
    public HeldDecision decide(
            @PathParam("missionId") String missionId,
            @PathParam("heldId") UUID heldId,
            @Valid @NotNull HeldDecisionRequest request) {
        return decide.handle(new DecideHeld.Command(
                missionId,
                heldId,
                Objects.requireNonNull(request.decision()),
                Objects.requireNonNull(request.reason()),
                request.mending(),
                Caller.of(identity).name()));
    }
}
