package org.scrutineer.deployment.importfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One data row. Asking for a value checks it; a fault is noted and something harmless is given back, so that the
/// other cells of the row are checked too. What was made of a row with an ERROR must not be used.
public final class CsvRow {

    private static final int LONGEST = 500;
    private static final String LIST_SEPARATOR = ";";
    private static final String KEY = "code";
    /// Nine digits always fit an `int`.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");

    private final int line;
    private final int number;
    private final Map<String, String> cells;
    private final Faults faults;

    CsvRow(int line, int number, Map<String, String> cells, Faults faults) {
        this.line = line;
        this.number = number;
        this.cells = cells;
        this.faults = faults;
    }

    public int line() {
        return line;
    }

    /// Data row, from 1.
    public int number() {
        return number;
    }

    /// The code of what the row is about.
    public @Nullable String key() {
        String key = cells.getOrDefault(KEY, "").strip();
        return key.isEmpty() ? null : key;
    }

    /// Columns that the file has.
    public Set<String> columns() {
        return cells.keySet();
    }

    public boolean isRejected() {
        return faults.isRejected(this);
    }

    public void error(String column, String code, String message) {
        faults.ofRow(this, column, code, Severity.ERROR, message);
    }

    public void warning(@Nullable String column, String code, String message) {
        faults.ofRow(this, column, code, Severity.WARNING, message);
    }

    /// @return the cell without blanks around it; null when it is empty or the column is not there
    public @Nullable String optional(String column) {
        String value = cells.getOrDefault(column, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > LONGEST) {
            error(column, "VALUE_TOO_LONG", "at most %d characters, not %d".formatted(LONGEST, value.length()));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            error(column, "INVALID_CHARACTER", "control characters and line breaks are not text");
            return null;
        }
        return value;
    }

    public String required(String column) {
        String value = optional(column);
        if (value == null) {
            if (cells.getOrDefault(column, "").isBlank()) {
                error(column, "MISSING_VALUE", "must not be empty");
            }
            return "";
        }
        return value;
    }

    /// @param shape the whole value must match
    /// @param expected what a person would call the shape
    public String required(String column, Pattern shape, String expected) {
        String value = required(column);
        check(column, value, shape, expected);
        return value;
    }

    public @Nullable String optional(String column, Pattern shape, String expected) {
        String value = optional(column);
        if (value != null) {
            check(column, value, shape, expected);
        }
        return value;
    }

    private void check(String column, String value, Pattern shape, String expected) {
        if (!value.isEmpty() && !shape.matcher(value).matches()) {
            error(column, "INVALID_VALUE", "%s expected".formatted(expected));
        }
    }

    public String oneOf(String column, Set<String> values) {
        String value = required(column);
        if (!value.isEmpty() && !values.contains(value)) {
            error(
                    column,
                    "UNKNOWN_VALUE",
                    "one of " + String.join(", ", values.stream().sorted().toList()));
        }
        return value;
    }

    /// A whole number, 0 or more; 0 when the cell is empty.
    public int count(String column) {
        String value = optional(column);
        return value == null ? 0 : wholeNumber(column, value);
    }

    public int requiredCount(String column) {
        String value = required(column);
        return value.isEmpty() ? 0 : wholeNumber(column, value);
    }

    private int wholeNumber(String column, String value) {
        if (WHOLE_NUMBER.matcher(value).matches()) {
            return Integer.parseInt(value);
        }
        error(column, "INVALID_NUMBER", "a whole number, 0 or more, expected");
        return 0;
    }

    /// Degrees between `-limit` and `limit`.
    public @Nullable Double degrees(String column, int limit) {
        String value = optional(column);
        if (value == null) {
            return null;
        }
        if (DEGREES.matcher(value).matches()) {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        }
        error(column, "INVALID_COORDINATE", "degrees between -%d and %d expected".formatted(limit, limit));
        return null;
    }

    /// Values separated by semicolons; empty when the cell is empty.
    public List<String> list(String column) {
        String value = optional(column);
        List<String> values = new ArrayList<>();
        if (value != null) {
            for (String part : value.split(LIST_SEPARATOR, -1)) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }
}
