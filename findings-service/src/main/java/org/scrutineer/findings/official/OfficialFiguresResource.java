package org.scrutineer.findings.official;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Figures of polling stations that the central commission published.
@Path("/api/v1/missions/{missionId}/official-figures")
@Tag(name = "Official figures")
public class OfficialFiguresResource {

    private static final String CSV = "text/csv";

    private final ImportOfficialFigures importFigures;
    private final OfficialFiguresQueries queries;
    private final SecurityIdentity identity;

    OfficialFiguresResource(
            ImportOfficialFigures importFigures, OfficialFiguresQueries queries, SecurityIdentity identity) {
        this.importFigures = importFigures;
        this.queries = queries;
        this.identity = identity;
    }

    @PUT
    @RequiresPermission("official:write")
    @Operation(summary = "Import official figures from CSV", description = """
                    UTF-8, comma-separated: a column station with the codes of the frame, and columns named by \
                    questions that forms answer with a number, C_r_inbox or r_inbox for short; an empty cell means \
                    that there is no such figure. All errors are reported at once. A file with errors changes \
                    nothing. What a station had is replaced and kept; stations that the file does not mention stay \
                    as they are; sending the same file again changes nothing.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "What was done, or with dryRun what would be done")
    @APIResponse(responseCode = "413", description = "too-large")
    @APIResponse(responseCode = "415", description = "unsupported-media-type")
    @APIResponse(responseCode = "422", description = "import-refused: the report with all errors")
    public ImportReport importFigures(
            @PathParam("missionId") String missionId,
            @Parameter(description = "Where the file comes from: an address or a title")
                    @QueryParam("source")
                    @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") @Nullable String source,
            @Parameter(description = "true: report only, change nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false") String dryRun,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte[] file) {
        requireCsv(contentType);
        return importFigures.handle(new ImportOfficialFigures.Command(
                missionId,
                file,
                Objects.requireNonNull(source).strip(),
                Boolean.parseBoolean(dryRun),
                Caller.of(identity).name()));
    }

    @GET
    @RequiresPermission("finding:read")
    @Operation(summary = "The official figures that count, by code of the station")
    public Page<OfficialFiguresView> list(
            @PathParam("missionId") String missionId,
            @Parameter(description = "Only those of this polling station") @QueryParam("station") @Nullable String station,
            @BeanParam PageRequest page) {
        return queries.current(missionId, station, page);
    }

    @GET
    @Path("{stationCode}/versions")
    @RequiresPermission("finding:read")
    @Operation(summary = "All official figures that a polling station ever had, the first ones first")
    public Page<OfficialFiguresView> versions(
            @PathParam("missionId") String missionId,
            @PathParam("stationCode") String stationCode,
            @BeanParam PageRequest page) {
        return queries.versions(missionId, stationCode, page);
    }

    /// By hand, because with `@Consumes` the media type is judged before the caller is: a stranger is told
    /// 401, not 415.
    private static void requireCsv(@Nullable String contentType) {
        if (contentType == null || !contentType.strip().toLowerCase(Locale.ROOT).startsWith(CSV)) {
            throw new NotSupportedException("Send the file as " + CSV + ".");
        }
    }
}
