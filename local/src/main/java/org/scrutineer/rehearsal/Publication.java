package org.scrutineer.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.scrutineer.rehearsal.staff.StaffApi;
import org.scrutineer.rehearsal.staff.User;

/// Freezes a cut and fetches the statement made from it.
final class Publication {

    private final StaffApi api;

    Publication(StaffApi api) {
        this.api = api;
    }

    /// @param findings in the cut
    /// @param sha256 of the frozen data
    record Cut(String cutId, long findings, String sha256, Path html, Path pdf) {}

    Cut freeze(Path folder) throws IOException, InterruptedException {
        JsonNode cut = api.post(User.HEAD, "/cuts", Map.of("label", "Rehearsal"));
        String cutId = cut.path("cutId").asText();
        Files.createDirectories(folder);
        Path html = folder.resolve("statement-" + cutId + ".html");
        Path pdf = folder.resolve("statement-" + cutId + ".pdf");
        Files.write(html, api.document(User.HEAD, "/cuts/" + cutId + "/statement"));
        Files.write(pdf, api.document(User.HEAD, "/cuts/" + cutId + "/statement.pdf"));
        return new Cut(cutId, cut.path("findings").asLong(), cut.path("sha256").asText(), html, pdf);
    }
}
