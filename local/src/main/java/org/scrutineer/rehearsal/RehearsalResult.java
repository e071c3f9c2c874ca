package org.scrutineer.rehearsal;

import java.nio.file.Path;
import org.scrutineer.rehearsal.compare.Comparison;
import org.scrutineer.rehearsal.ledger.Ledger;

/// How a rehearsal ended.
///
/// @param ledger what was sent and answered
/// @param comparison what the platform reported, compared with the ledger
/// @param cutId the frozen data cut
/// @param statement the statement of that cut, HTML
/// @param statementPdf the same as PDF
public record RehearsalResult(Ledger ledger, Comparison comparison, String cutId, Path statement, Path statementPdf) {

    /// Whether every figure is what was sent and nothing unexpected was answered.
    public boolean equal() {
        return comparison.differences().isEmpty() && ledger.surprises().isEmpty();
    }
}
