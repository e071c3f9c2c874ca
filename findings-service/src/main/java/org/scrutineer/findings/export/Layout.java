package org.scrutineer.findings.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the findings of a form become tables.
///
/// @param tables that of the findings first, then one per repeated group
/// @param versions form version to the places of its answers
record Layout(List<Table> tables, Map<String, Version> versions) {

    /// The table of findings.
    static final int FINDINGS = 0;

    /// The cell of a question that the table of findings does not show.
    static final int ELSEWHERE = -1;

    /// One version of the form.
    ///
    /// @param places below the root of the instance
    /// @param codes question code to the place of its answer
    /// @param cells which cell of the table of findings each question goes to, in the order of the form
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Version(AnswerPlaces places, Map<String, Place> codes, int[] cells) {}

    /// A cell of a table.
    record Place(int table, int cell) {}

    /// Index of the table of a repeated group.
    Optional<Integer> repeat(String name) {
        for (int i = 1; i < tables.size(); i++) {
            if (tables.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
