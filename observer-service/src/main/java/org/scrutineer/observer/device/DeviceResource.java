package org.scrutineer.observer.device;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.GuardedByCredential;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Devices over HTTP.
@Path("/api/v1/missions/{missionId}/devices")
@Tag(name = "Devices")
public class DeviceResource {

    private final EnrolDevice enrol;
    private final RevokeDevice revoke;
    private final FindDevices find;

    DeviceResource(EnrolDevice enrol, RevokeDevice revoke, FindDevices find) {
        this.enrol = enrol;
        this.revoke = revoke;
        this.find = find;
    }

    @POST
    @ResponseStatus(201)
    @GuardedByCredential("enrolment code")
    @NeedsEnrolmentCode
    @SecurityRequirement(name = "EnrolmentCode")
    @Operation(
            summary = "Exchange an enrolment code for a device token",
            description = "The phone sends the code as Authorization: Enrolment <code>. The code works once.")
    @APIResponse(
            responseCode = "201",
            description = "The token and the address for ODK Collect; shown only here",
            content = @Content(schema = @Schema(implementation = EnrolledDevice.class)))
    @APIResponse(responseCode = "401", description = "enrolment-refused")
    public EnrolledDevice enrol(
            @PathParam("missionId") String missionId,
            @Parameter(description = "Enrolment <code>") @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Valid @Nullable DeviceRequest request) {
        return enrol.handle(missionId, authorization, request == null ? null : request.label());
    }

    @GET
    @RequiresPermission("device:read")
    @Operation(summary = "The devices of the mission", description = "Revoked ones too.")
    @APIResponse(responseCode = "200", description = "A page of devices")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<DeviceView> list(@PathParam("missionId") String missionId, @BeanParam PageRequest page) {
        return find.page(missionId, page);
    }

    @DELETE
    @Path("{deviceId}")
    @RequiresPermission("device:revoke")
    @Operation(summary = "Revoke a device", description = "It can no longer submit. Doing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "404", description = "not-found")
    public void revoke(@PathParam("missionId") String missionId, @PathParam("deviceId") UUID deviceId) {
        revoke.handle(missionId, deviceId);
    }
}
