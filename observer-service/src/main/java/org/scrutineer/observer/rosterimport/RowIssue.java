package org.scrutineer.observer.rosterimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing wrong with a file.
///
/// @param line of the file where the row begins, from 1
/// @param row data row, from 1; 0 when it is about the file or its header
/// @param observerCode as the file has it
/// @param column name of the column
/// @param message for a person; never repeats personal data
public record RowIssue(
        long line,
        int row,
        @Nullable String observerCode,
        @Nullable String column,
        Code code,
        Severity severity,
        String message) {

    /// A row with an ERROR is rejected; a WARNING alone does not reject it.
    @Schema(name = "RowIssueSeverity")
    public enum Severity {
        ERROR,
        WARNING
    }

    /// What may be wrong.
    @Schema(name = "RowIssueCode")
    public enum Code {
        EMPTY_FILE,
        NOT_UTF8,
        MALFORMED_CSV,
        MISSING_COLUMN,
        UNKNOWN_COLUMN,
        DUPLICATE_COLUMN,
        WRONG_NUMBER_OF_CELLS,
        INVALID_CHARACTER,
        VALUE_TOO_LONG,
        MISSING_OBSERVER_CODE,
        DUPLICATE_CODE,
        MISSING_GIVEN_NAME,
        MISSING_FAMILY_NAME,
        INVALID_SEX,
        INVALID_COUNTRY,
        NOT_PARTICIPATING_STATE,
        HOST_NATIONAL,
        INVALID_CATEGORY,
        INVALID_ROLE,
        MISSING_EMAIL,
        INVALID_EMAIL,
        INVALID_LANGUAGE,
        INVALID_NUMBER,
        INVALID_BOOLEAN,
        INVALID_DATE,
        DUPLICATE_PASSPORT,
        MISSING_PASSPORT,
        CODE_OF_CONDUCT_NOT_SIGNED
    }

    static RowIssue ofFile(Code code, @Nullable String column, String message) {
        return new RowIssue(1, 0, null, column, code, Severity.ERROR, message);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
