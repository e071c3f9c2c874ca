package org.scrutineer.findings.official;

import java.util.List;
import java.util.Map;
import org.scrutineer.findings.figure.Figures;

/// A file after all checks.
///
/// @param accepted code of the station to its figures, for rows without an error, in the order of the file
/// @param issues the first errors, by row
record CheckedFigures(int rows, Map<String, Figures> accepted, List<RowIssue> issues) {

    int rejected() {
        return rows - accepted.size();
    }
}
