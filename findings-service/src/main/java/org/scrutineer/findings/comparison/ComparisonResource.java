package org.scrutineer.findings.comparison;

import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.security.RequiresPermission;

/// Comparison of form versions.
@Path("/api/v1/missions/{missionId}/forms")
@Tag(name = "Forms")
public class ComparisonResource {

    private final CompareForms compare;

    ComparisonResource(CompareForms compare) {
        this.compare = compare;
    }

    @GET
    @Path("{formId}/versions/{formVersion}/changes")
    @RequiresPermission("form:read")
    @Operation(
            summary = "What changed in this version of the form, compared with another",
            description = "Drafts can be compared too. Choices that come from a media file are not compared.")
    @APIResponse(responseCode = "200", description = "Questions that came, went and changed")
    @APIResponse(responseCode = "404", description = "not-found")
    public FormComparison changes(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion,
            @Parameter(description = "The version to compare with") @QueryParam("since") @NotBlank String since) {
        return compare.handle(FormKey.addressed(missionId, formId, formVersion), since);
    }
}
