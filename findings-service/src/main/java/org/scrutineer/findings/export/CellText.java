package org.scrutineer.findings.export;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in a cell.
final class CellText {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    /// A spreadsheet keeps fifteen digits and makes zeros of the rest.
    private static final int MOST_DIGITS = 15;

    private CellText() {}

    /// A spreadsheet that opens a CSV file takes a cell beginning with one of these for a formula, which could
    /// read files and send them away: an apostrophe before it makes it text. Negative numbers stay as they are.
    static @Nullable String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        boolean formula = switch (text.charAt(0)) {
            case '=', '+', '@', '\t', '\r', '\n' -> true;
            case '-' -> !NUMBER.matcher(text).matches();
            default -> false;
        };
        return formula ? "'" + text : text;
    }

    /// @return null when it is no plain number, or one that a spreadsheet or a reader of JSON would not keep
    static @Nullable BigDecimal number(String text) {
        String stripped = text.strip();
        if (!NUMBER.matcher(stripped).matches()
                || stripped.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return null;
        }
        return new BigDecimal(stripped);
    }
}
