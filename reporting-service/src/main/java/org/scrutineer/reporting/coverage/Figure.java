package org.scrutineer.reporting.coverage;

/// What is counted; in the order of the columns.
enum Figure {
    EXPECTED,
    RECEIVED,
    MATCHED,
    EXTRA,
    REFUSED,
    SET_ASIDE
}
