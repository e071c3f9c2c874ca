package org.scrutineer.findings.trial;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.scrutineer.findings.Cursors;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Trying a draft out, for its author.
@Path("/api/v1/missions/{missionId}/forms")
@Tag(name = "Forms")
public class TrialResource {

    private static final String TRIAL = "{formId}/versions/{formVersion}/trial";

    private final RunTrial run;
    private final TrialQueries queries;
    private final SecurityIdentity identity;

    TrialResource(RunTrial run, TrialQueries queries, SecurityIdentity identity) {
        this.run = run;
        this.queries = queries;
        this.identity = identity;
    }

    @POST
    @Path(TRIAL)
    @ResponseStatus(201)
    @RequiresPermission("form:write")
    @Operation(
            summary = "Let phones try a draft out",
            description = "The address reaches this draft and nothing else, until the draft is published or thrown "
                    + "away. Doing it again gives a new address; the one before is void.")
    @APIResponse(
            responseCode = "201",
            description = "The address and the settings of ODK Collect; shown only here",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OpenedTrial.class)))
    @APIResponse(responseCode = "409", description = "form-not-a-draft")
    public OpenedTrial open(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion) {
        return run.open(
                FormKey.addressed(missionId, formId, formVersion),
                Caller.of(identity).name());
    }

    @DELETE
    @Path(TRIAL)
    @RequiresPermission("form:write")
    @Operation(summary = "End the trial: its address is void; what was sent stays")
    @APIResponse(responseCode = "204", description = "Ended")
    public void end(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion) {
        run.end(FormKey.addressed(missionId, formId, formVersion));
    }

    @GET
    @Path(TRIAL + "/submissions")
    @RequiresPermission("form:read")
    @Operation(summary = "What was sent to try the draft out, in order of arrival", description = "No findings.")
    public Page<TrialSubmissionView> list(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion,
            @BeanParam PageRequest page) {
        return queries.list(FormKey.addressed(missionId, formId, formVersion), Cursors.uuid(page), page.size());
    }

    @GET
    @Path(TRIAL + "/submissions/{submissionId}")
    @RequiresPermission("form:read")
    @Operation(summary = "A trial submission with its answers and the files that came")
    public TrialSubmissionView.Detail find(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion,
            @PathParam("submissionId") UUID submissionId) {
        return queries.find(FormKey.addressed(missionId, formId, formVersion), submissionId);
    }

    @DELETE
    @Path(TRIAL + "/submissions")
    @RequiresPermission("form:write")
    @Operation(summary = "Clear what was sent to try the draft out")
    @APIResponse(responseCode = "204", description = "Cleared")
    public void clear(
            @PathParam("missionId") String missionId,
            @PathParam("formId") String formId,
            @PathParam("formVersion") String formVersion) {
        run.clear(FormKey.addressed(missionId, formId, formVersion));
    }
}
