package org.scrutineer.findings.copy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.findings.Cursors;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Which device has which version of a form.
@Path("/api/v1/missions/{missionId}/forms")
@Tag(name = "Forms")
public class CopyResource {

    private final CopyQueries queries;

    CopyResource(CopyQueries queries) {
        this.queries = queries;
    }

    @GET
    @Path("{formId}/versions/{formVersion}/devices")
    @RequiresPermission("form:read")
    @Operation(
            summary = "Devices that have this version of the form",
            description = "By what they fetched last, or, when they were never seen to fetch, by what they sent last.")
    @APIResponse(responseCode = "200", description = "A page of devices")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<FormCopyView> having(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion,
            @BeanParam PageRequest page) {
        return queries.having(FormKey.addressed(missionId, formId, formVersion), Cursors.uuid(page), page.size());
    }

    @GET
    @Path("{formId}/devices-behind")
    @RequiresPermission("form:read")
    @Operation(
            summary = "Devices that should have the current version of the form and do not",
            description = "Those it is not assigned to, and revoked ones, are left out.")
    @APIResponse(responseCode = "200", description = "A page of devices")
    @APIResponse(responseCode = "404", description = "form-not-published")
    public Page<FormCopyView> behind(
            @PathParam("missionId") String missionId, @PathParam("formId") String formId, @BeanParam PageRequest page) {
        return queries.behind(missionId, formId, Cursors.uuid(page), page.size());
    }
}
