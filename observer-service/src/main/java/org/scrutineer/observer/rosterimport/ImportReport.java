package org.scrutineer.observer.rosterimport;

import java.util.List;
import java.util.Map;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.platform.web.DomainException;

/// What an import did, or would do.
///
/// @param committed true when the roster was changed
/// @param rows data rows of the file
/// @param accepted rows without an error
/// @param rejected rows with an error
/// @param created new observers
/// @param updated observers whose facts or contacts changed
/// @param unchanged rows that say what is known already
/// @param errors errors and warnings, by row
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

    static ImportReport of(boolean dryRun, CheckedRoster roster, Tally tally) {
        return new ImportReport(
                dryRun,
                !dryRun,
                roster.rows(),
                roster.accepted().size(),
                roster.rejected(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                roster.issues());
    }

    static ImportReport refused(CheckedRoster roster) {
        return new ImportReport(
                false, false, roster.rows(), roster.accepted().size(), roster.rejected(), 0, 0, 0, roster.issues());
    }

    /// The 422 that carries this report.
    DomainException problem() {
        return new DomainException(
                ObserverProblem.IMPORT_REFUSED,
                rows == 0
                        ? "The file cannot be read as a roster."
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

    /// How many observers are new, changed or the same.
    record Tally(int created, int updated, int unchanged) {}
}
