package org.scrutineer.deployment.importfile;

import org.jspecify.annotations.Nullable;

/// One thing wrong in a file.
///
/// @param line line of the file, from 1; the header is line 1
/// @param row data row, from 1; 0 for the header and the file as a whole
/// @param key value of the column `code`, where it can be read
/// @param column header name, where one column is at fault
/// @param code what kind of fault, for example `MISSING_VALUE`
public record RowFault(
        int line,
        int row,
        @Nullable String key,
        @Nullable String column,
        String code,
        Severity severity,
        String message) {}
