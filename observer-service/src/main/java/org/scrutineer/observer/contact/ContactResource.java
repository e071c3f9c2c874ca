package org.scrutineer.observer.contact;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;

/// Contacts over HTTP, one observer at a time: there is no list on purpose.
@Path("/api/v1/missions/{missionId}/observers/{observerCode}/contact")
@Tag(name = "Roster")
public class ContactResource {

    private final FindContact find;

    ContactResource(FindContact find) {
        this.find = find;
    }

    @GET
    @RequiresPermission("contact:read")
    @Operation(
            summary = "Passport, e-mail and telephone of one observer",
            description = "Personal data: for travel, accreditation and emergencies.")
    @APIResponse(responseCode = "200", description = "The contacts")
    @APIResponse(responseCode = "404", description = "not-found")
    public ContactDetails get(
            @PathParam("missionId") String missionId, @PathParam("observerCode") String observerCode) {
        return find.of(missionId, observerCode);
    }
}
