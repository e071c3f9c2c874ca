package org.scrutineer.observer.rosterimport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.rosterimport.RowIssue.Code;
import org.scrutineer.observer.rosterimport.RowIssue.Severity;

/// Collects what is wrong with one row.
final class RowFindings {

    private final RosterRow row;
    private final List<RowIssue> issues;
    private boolean rejected;

    /// @param issues where the findings go
    RowFindings(RosterRow row, List<RowIssue> issues) {
        this.row = row;
        this.issues = issues;
    }

    void error(@Nullable RosterColumn column, Code code, String message) {
        rejected = true;
        add(column, code, Severity.ERROR, message);
    }

    void warning(RosterColumn column, Code code, String message) {
        add(column, code, Severity.WARNING, message);
    }

    private void add(@Nullable RosterColumn column, Code code, Severity severity, String message) {
        String observerCode = row.cell(RosterColumn.OBSERVER_CODE);
        issues.add(new RowIssue(
                row.line(),
                row.row(),
                observerCode.isEmpty() ? null : observerCode,
                column == null ? null : column.columnName(),
                code,
                severity,
                message));
    }

    boolean rejected() {
        return rejected;
    }
}
