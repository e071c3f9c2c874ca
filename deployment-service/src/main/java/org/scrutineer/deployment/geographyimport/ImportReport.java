package org.scrutineer.deployment.geographyimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutineer.deployment.DeploymentProblem;
import org.scrutineer.deployment.importfile.CsvFile;
import org.scrutineer.deployment.importfile.RowFault;
import org.scrutineer.platform.web.DomainException;

/// What became, or in a dry run would become, of a file.
///
/// @param committed true when the rows are stored
/// @param rows data rows of the file
/// @param accepted rows without an ERROR
/// @param created accepted rows with a new code
/// @param updated accepted rows that change something
/// @param unchanged accepted rows that change nothing and publish nothing
/// @param errors everything found, errors and warnings, in the order of the file
record ImportReport(
        boolean dryRun,
        boolean committed,
        int rows,
        int accepted,
        int rejected,
        int created,
        int updated,
        int unchanged,

        @Schema(description = "Errors and warnings in the order of the file; only an ERROR refuses it")
        List<RowFault> errors) {

    /// @throws DomainException when the file has an ERROR and this is no dry run
    static ImportReport of(CsvFile file, Changes<?> changes, boolean dryRun) {
        boolean refused = file.hasErrors();
        ImportReport report = new ImportReport(
                dryRun,
                !dryRun && !refused,
                file.size(),
                file.size() - file.rejected(),
                file.rejected(),
                changes.created(),
                changes.updated(),
                changes.unchanged(),
                file.faults());
        if (refused && !dryRun) {
            throw report.refusal();
        }
        return report;
    }

    private DomainException refusal() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("dryRun", dryRun);
        members.put("committed", committed);
        members.put("rows", rows);
        members.put("accepted", accepted);
        members.put("rejected", rejected);
        members.put("created", created);
        members.put("updated", updated);
        members.put("unchanged", unchanged);
        members.put("errors", errors);
        return new DomainException(
                DeploymentProblem.IMPORT_REFUSED,
                "%d of %d rows are wrong; correct them and send the whole file again.".formatted(rejected, rows),
                members);
    }
}
