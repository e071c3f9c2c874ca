package org.scrutineer.deployment.importfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with a file, so that an office gets the whole list at once.
final class Faults {

    private final List<RowFault> found = new ArrayList<>();
    private final Set<Integer> rejectedRows = new HashSet<>();

    void ofFile(int line, @Nullable String column, String code, String message) {
        found.add(new RowFault(line, 0, null, column, code, Severity.ERROR, message));
    }

    void ofRow(CsvRow row, @Nullable String column, String code, Severity severity, String message) {
        found.add(new RowFault(row.line(), row.number(), row.key(), column, code, severity, message));
        if (severity == Severity.ERROR) {
            rejectedRows.add(row.number());
        }
    }

    boolean isRejected(CsvRow row) {
        return rejectedRows.contains(row.number());
    }

    int rejected() {
        return rejectedRows.size();
    }

    boolean hasErrors() {
        return found.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
    }

    /// In the order of the file.
    List<RowFault> list() {
        return found.stream().sorted(Comparator.comparingInt(RowFault::line)).toList();
    }
}
