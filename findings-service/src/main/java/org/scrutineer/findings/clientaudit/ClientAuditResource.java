package org.scrutineer.findings.clientaudit;

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
import org.scrutineer.platform.web.PageRequest;

/// What a phone noted while a finding was filled.
@Path("/api/v1/missions/{missionId}/findings/{findingId}/client-audit")
@Tag(name = "Findings")
public class ClientAuditResource {

    private final LookAtAudit lookAtAudit;
    private final CallerAreas areas;

    ClientAuditResource(LookAtAudit lookAtAudit, CallerAreas areas) {
        this.lookAtAudit = lookAtAudit;
        this.areas = areas;
    }

    @GET
    @RequiresPermission(value = "finding:read", reach = Reach.AREA)
    @Operation(
            summary = "The client audit of a finding: when which question was seen, where, what was changed",
            description = "Read from the file that the version that counts names, within seconds after it came. "
                    + "Only state READ has events.")
    public ClientAuditView find(
            @PathParam("missionId") String missionId,
            @PathParam("findingId") UUID findingId,
            @BeanParam PageRequest page) {
        return lookAtAudit.handle(
                missionId, findingId, areas.scope(), Cursors.number(page).orElse(0L), page.size());
    }
}
