package org.scrutineer.findings.backtest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Versions;

/// Back-tests of rules.
@Path("/api/v1/missions/{missionId}/rules/{code}/versions/{version}/back-test")
@Tag(name = "Quality rules")
public class BackTestResource {

    private final BackTest backTest;

    BackTestResource(BackTest backTest) {
        this.backTest = backTest;
    }

    @POST
    @RequiresPermission("rule:write")
    @Operation(
            summary = "Try a version on what is stored",
            description = "Changes no flags. The report is kept with the version; without one it cannot be activated.")
    @APIResponse(
            responseCode = "200",
            description = "Its tag is that of the version",
            content = @Content(schema = @Schema(implementation = BackTestReport.class)))
    public Response run(
            @PathParam("missionId") String missionId,
            @PathParam("code") String code,
            @PathParam("version") int version) {
        BackTest.Receipt receipt = backTest.handle(missionId, code, version);
        return Response.ok(receipt.report()).tag(Versions.tag(receipt.etag())).build();
    }
}
