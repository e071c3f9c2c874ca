package org.scrutineer.findings.rule;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;
import org.scrutineer.platform.web.Versions;

/// Quality rules of a mission.
@Path("/api/v1/missions/{missionId}/rules")
@Tag(name = "Quality rules")
public class RuleResource {

    private static final String CODE = "[A-Za-z][A-Za-z0-9_-]{0,39}";

    private final RuleQueries queries;
    private final DraftRule draft;
    private final ChangeRule change;
    private final SecurityIdentity identity;

    RuleResource(RuleQueries queries, DraftRule draft, ChangeRule change, SecurityIdentity identity) {
        this.queries = queries;
        this.draft = draft;
        this.change = change;
        this.identity = identity;
    }

    @GET
    @RequiresPermission("rule:read")
    @Operation(summary = "Rules by code: of each the active version, else the latest")
    public Page<RuleView> list(@PathParam("missionId") String missionId, @BeanParam PageRequest page) {
        return queries.list(missionId, page);
    }

    @GET
    @Path("{code}/versions")
    @RequiresPermission("rule:read")
    @Operation(summary = "All versions of a rule, latest first")
    public List<RuleView> versions(@PathParam("missionId") String missionId, @PathParam("code") String code) {
        return queries.versions(missionId, code);
    }

    @GET
    @Path("{code}/versions/{version}")
    @RequiresPermission("rule:read")
    @Operation(summary = "A version of a rule, its last back-test, and the forms that do not ask what it needs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.Detail.class)))
    public Response find(
            @PathParam("missionId") String missionId,
            @PathParam("code") String code,
            @PathParam("version") int version) {
        return tagged(Response.ok(), queries.detail(missionId, code, version));
    }

    @POST
    @Path("{code}/versions")
    @RequiresPermission("rule:write")
    @Operation(
            summary = "Draft the next version of a rule, or a new rule",
            description = "What the latest version says already makes no new one.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = RuleView.Detail.class)))
    @APIResponse(responseCode = "200", description = "The latest version says the same")
    @APIResponse(responseCode = "422", description = "The condition cannot be read")
    public Response draft(
            @PathParam("missionId") String missionId,
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @Valid @NotNull RuleRequest request) {
        DraftRule.Receipt receipt = draft.handle(missionId, code, request.text(), caller());
        if (!receipt.created()) {
            return tagged(Response.ok(), receipt.rule());
        }
        return tagged(
                Response.created(UriBuilder.fromPath("/api/v1/missions/{m}/rules/{c}/versions/{v}")
                        .build(missionId, code, receipt.rule().rule().version())),
                receipt.rule());
    }

    @POST
    @Path("{code}/versions/{version}/activate")
    @RequiresPermission("rule:write")
    @Operation(
            summary = "Judge findings by this version from now on",
            description = "It must have been back-tested. What is stored is judged again in the background.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.Detail.class)))
    @APIResponse(responseCode = "409", description = "Never back-tested")
    public Response activate(
            @PathParam("missionId") String missionId,
            @PathParam("code") String code,
            @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.ok(), change.activate(missionId, code, version, ifMatch, caller()));
    }

    @POST
    @Path("{code}/versions/{version}/retire")
    @RequiresPermission("rule:write")
    @Operation(summary = "Judge findings by this version no more; its flags go")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.Detail.class)))
    public Response retire(
            @PathParam("missionId") String missionId,
            @PathParam("code") String code,
            @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.ok(), change.retire(missionId, code, version, ifMatch, caller()));
    }

    private String caller() {
        return Caller.of(identity).name();
    }

    private static Response tagged(Response.ResponseBuilder answer, RuleView.Detail rule) {
        return answer.entity(rule).tag(Versions.tag(rule.rule().etag())).build();
    }
}
