package org.scrutineer.observer.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.scrutineer.platform.security.RequiresPermission;

/// Enrolment codes over HTTP.
@Path("/api/v1/missions/{missionId}/enrolments")
@Tag(name = "Devices")
public class EnrolmentResource {

    private final IssueEnrolments issue;

    EnrolmentResource(IssueEnrolments issue) {
        this.issue = issue;
    }

    @POST
    @ResponseStatus(201)
    @RequiresPermission("device:enrol")
    @Operation(
            summary = "Issue one-time enrolment codes",
            description = "Each code lets one phone get its token, once, within 72 hours. Codes are shown only here.")
    @APIResponse(
            responseCode = "201",
            description = "The codes, in the order asked for",
            content = @Content(schema = @Schema(implementation = IssuedEnrolments.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "422", description = "unknown-observer: no code was issued")
    public IssuedEnrolments issue(@PathParam("missionId") String missionId, @NotNull @Valid EnrolmentRequest request) {
        return issue.handle(missionId, request.observerCodes());
    }
}
