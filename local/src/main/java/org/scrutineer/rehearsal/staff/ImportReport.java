package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;

/// What an import says about a file.
public record ImportReport(int rows, int created, int updated, int unchanged, int rejected, int remarks) {

    static ImportReport of(JsonNode report) {
        return new ImportReport(
                report.path("rows").asInt(),
                report.path("created").asInt(),
                report.path("updated").asInt(),
                report.path("unchanged").asInt(),
                report.path("rejected").asInt(),
                report.path("errors").size());
    }

    @Override
    public String toString() {
        return "%,d rows: %,d new, %,d changed, %,d unchanged, %,d rejected%s"
                .formatted(
                        rows,
                        created,
                        updated,
                        unchanged,
                        rejected,
                        remarks == 0 ? "" : ", %,d remarks".formatted(remarks));
    }
}
