package org.scrutineer.findings.official;

import java.util.List;
import java.util.Map;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.platform.web.DomainException;

/// What an import did, or would do.
///
/// @param committed true when nothing of the file was refused and this was no dry run
/// @param rows data rows of the file
/// @param accepted rows without an error
/// @param rejected rows with an error
/// @param created stations that had no figures
/// @param updated stations whose figures changed
/// @param unchanged rows that say what is known already
/// @param errors the first 5,000, by row
public record ImportReport(
        boolean dryRun,
        boolean committed,
        int rows,
        int accepted,
        int rejected,
        int created,
        int updated,
        int unchanged,
        List<RowIssue> errors) {

    static ImportReport unreadable(boolean dryRun, List<RowIssue> errors) {
        return new ImportReport(dryRun, false, 0, 0, 0, 0, 0, 0, errors);
    }

    static ImportReport of(boolean dryRun, CheckedFigures file, int created, int updated) {
        return new ImportReport(
                dryRun,
                !dryRun && file.rejected() == 0,
                file.rows(),
                file.accepted().size(),
                file.rejected(),
                created,
                updated,
                file.accepted().size() - created - updated,
                file.issues());
    }

    /// The 422 that carries this report.
    DomainException problem() {
        return new DomainException(
                FindingsProblem.IMPORT_REFUSED,
                rows == 0
                        ? "The file cannot be read as official figures."
                        : "%d of %d rows have errors.".formatted(rejected, rows),
                Map.of(
                        "dryRun", dryRun,
                        "committed", committed,
                        "rows", rows,
                        "accepted", accepted,
                        "rejected", rejected,
                        "created", created,
                        "updated", updated,
                        "unchanged", unchanged,
                        "errors", errors));
    }
}
