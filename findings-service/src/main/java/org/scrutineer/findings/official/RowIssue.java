package org.scrutineer.findings.official;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing wrong with a file. Each refuses it.
///
/// @param line of the file where the row begins, from 1
/// @param row data row, from 1; 0 when it is about the file or its header
/// @param station as the file has it
/// @param column name of the column
/// @param message for a person
public record RowIssue(
        long line,
        int row,
        @Nullable String station,
        @Nullable String column,
        Code code,
        Severity severity,
        String message) {

    private static final int SHOWN = 80;

    /// As other imports have it; here nothing is a mere warning.
    @Schema(name = "RowIssueSeverity")
    public enum Severity {
        ERROR
    }

    /// What may be wrong.
    @Schema(name = "RowIssueCode")
    public enum Code {
        EMPTY_FILE,
        NOT_UTF8,
        MALFORMED_CSV,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        MISSING_COLUMN,
        UNKNOWN_COLUMN,
        DUPLICATE_COLUMN,
        WRONG_NUMBER_OF_CELLS,
        MISSING_STATION,
        UNKNOWN_STATION,
        DUPLICATE_CODE,
        INVALID_CHARACTER,
        INVALID_NUMBER
    }

    static RowIssue ofFile(Code code, @Nullable String column, String message) {
        return new RowIssue(1, 0, null, shortened(column), code, Severity.ERROR, message);
    }

    static RowIssue ofRow(FigureRow row, @Nullable String column, Code code, String message) {
        return new RowIssue(row.line(), row.row(), shortened(row.station()), column, code, Severity.ERROR, message);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
