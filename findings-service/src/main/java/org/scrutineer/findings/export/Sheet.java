package org.scrutineer.findings.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table with the columns that stand before its answers: those about the finding, or the keys of a turn.
final class Sheet {

    private static final List<String> KEYS = List.of("_finding_id", "_key", "_parent_key");

    private final Table table;
    private final boolean findings;

    /// @param findings whether it is the table of findings
    Sheet(Table table, boolean findings) {
        this.table = table;
        this.findings = findings;
    }

    List<String> headers() {
        List<String> headers = new ArrayList<>(
                findings ? Arrays.stream(About.values()).map(About::header).toList() : KEYS);
        table.columns().forEach(column -> headers.add(column.header()));
        return headers;
    }

    int width() {
        return leading() + table.columns().size();
    }

    /// How many columns stand before the answers.
    int leading() {
        return findings ? About.values().length : KEYS.size();
    }

    boolean isNumber(int column) {
        return column >= leading() && table.columns().get(column - leading()).isNumber();
    }

    /// @return one value per header, null where there is none
    @Nullable String[] values(FindingRow finding, AnswerRow answers) {
        @Nullable String[] values = new String[width()];
        int next = 0;
        if (findings) {
            for (About about : About.values()) {
                values[next++] = about.of(finding);
            }
        } else {
            values[next++] = finding.findingId().toString();
            values[next++] = answers.key();
            values[next++] = answers.parentKey();
        }
        for (Column column : table.columns()) {
            values[next++] = column.value(answers.cells());
        }
        return values;
    }
}
