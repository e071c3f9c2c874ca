package org.scrutineer.findings.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.RequiresPermission;

/// Verification on request; `./scrutineer verify` asks for it.
@Path("/api/v1/ops/findings/verification")
@Tag(name = "Operations")
public class VerificationResource {

    static final String LINES = "application/x-ndjson";

    private final Verification verification;
    private final ObjectWriter json;

    VerificationResource(Verification verification, ObjectMapper json) {
        this.verification = verification;
        this.json = json.writerFor(VerificationLine.class);
    }

    @GET
    @Produces(LINES)
    @RequiresPermission("platform:operate")
    @Operation(
            summary = "Follow every audit chain, and hash every stored finding, form and attachment again; answers kept"
                    + " beside a content are compared with it",
            description = "Answers line by line while it works. Without a verdict in the last line it did not end.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = VerificationLine.class)))
    public StreamingOutput verify(
            @Parameter(description = "Look at this mission only") @QueryParam("mission") @Nullable String missionId) {
        return out -> {
            VerificationReport report = new VerificationReport(json, out);
            report.verdict(verification.run(missionId, report));
        };
    }
}
