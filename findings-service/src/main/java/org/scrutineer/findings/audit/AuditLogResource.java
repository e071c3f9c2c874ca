package org.scrutineer.findings.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.audit.AuditEntries;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// The audit log of a mission.
@Path("/api/v1/missions/{missionId}/audit-log")
@Tag(name = "Audit log")
public class AuditLogResource {

    private final AuditEntries entries;

    AuditLogResource(AuditEntries entries) {
        this.entries = entries;
    }

    @GET
    @RequiresPermission("audit:read")
    @Operation(
            summary = "Who did what to which, when, and from where",
            description = "In the order of the chain. An act appears here about a second after it was done.")
    public Page<AuditEntryView> list(
            @PathParam("missionId") String missionId, @BeanParam AuditFilter filter, @BeanParam PageRequest page) {
        int size = page.size();
        return Page.of(
                entries.list(missionId, filter.entries(), position(page), size + 1).stream()
                        .map(AuditEntryView::of)
                        .toList(),
                size,
                entry -> Long.toString(entry.position()));
    }

    private static long position(PageRequest page) {
        try {
            return page.cursor().map(Long::valueOf).orElse(0L);
        } catch (NumberFormatException e) {
            throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
        }
    }
}
