package org.scrutineer.observer.rosterimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.RequiresPermission;

/// The import of a roster over HTTP.
@Path("/api/v1/missions/{missionId}/roster-imports")
@Tag(name = "Roster")
public class RosterImportResource {

    private static final String CSV = "text/csv";

    private final ImportRoster importRoster;
    private final ObjectMapper json;

    RosterImportResource(ImportRoster importRoster, ObjectMapper json) {
        this.importRoster = importRoster;
        this.json = json;
    }

    @POST
    @RequiresPermission("roster:write")
    @Operation(summary = "Import a roster from CSV", description = """
                    UTF-8, comma-separated, header names in any order: observer_code, given_name, family_name, sex, \
                    citizenship, category, role, seconding, nominating_state, email, phone, languages, \
                    experience_missions, passport_no, training_completed, code_of_conduct_signed_on. All errors of \
                    all rows are reported at once. A file with errors changes nothing. Observers are matched by code; \
                    sending the same file again changes nothing.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "What was done, or with dryRun what would be done")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "415", description = "unsupported-media-type")
    @APIResponse(responseCode = "422", description = "import-refused: the report with all errors")
    public ImportReport importRoster(
            @PathParam("missionId") String missionId,
            @Parameter(description = "true: report only, change nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false") String dryRun,
            @Parameter(description = "For translated headers: base64url of a JSON object {header: column}")
                    @HeaderParam(ColumnMapping.HEADER)
                    @Nullable String mapping,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            byte[] file) {
        requireCsv(contentType);
        return importRoster.handle(missionId, file, ColumnMapping.of(mapping, json), Boolean.parseBoolean(dryRun));
    }

    /// By hand, because with `@Consumes` the media type is judged before the caller is: a stranger is told 401, not
    /// 415.
    private static void requireCsv(@Nullable String contentType) {
        if (contentType == null || !contentType.strip().toLowerCase(Locale.ROOT).startsWith(CSV)) {
            throw new NotSupportedException("Send the file as " + CSV + ".");
        }
    }
}
