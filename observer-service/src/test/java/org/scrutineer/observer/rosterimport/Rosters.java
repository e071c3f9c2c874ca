package org.scrutineer.observer.rosterimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Roster files for tests: one valid row, to be broken one cell at a time.
final class Rosters {

    private Rosters() {}

    static Map<String, String> validRow(String code) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("observer_code", code);
        row.put("given_name", "Lurdes");
        row.put("family_name", "Vidalho");
        row.put("sex", "F");
        row.put("citizenship", "PT");
        row.put("category", "STO");
        row.put("role", "");
        row.put("seconding", "SECONDED");
        row.put("nominating_state", "PT");
        row.put("email", "lurdes@example.org");
        row.put("phone", "+447700900081");
        row.put("languages", "en;pt");
        row.put("experience_missions", "2");
        row.put("passport_no", "SYN" + code);
        row.put("training_completed", "true");
        row.put("code_of_conduct_signed_on", "2022-11-10");
        return row;
    }

    static Map<String, String> rowWith(String column, String value) {
        Map<String, String> row = validRow("00731");
        row.put(column, value);
        return row;
    }

    @SafeVarargs
    static String csv(Map<String, String>... rows) {
        return List.of(rows).stream()
                .map(row -> row.values().stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", String.join(",", rows[0].keySet()) + "\n", "\n"));
    }
}
