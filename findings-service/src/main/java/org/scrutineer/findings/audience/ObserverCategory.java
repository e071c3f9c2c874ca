package org.scrutineer.findings.audience;

/// Categories of observers, as the roster has them.
public enum ObserverCategory {
    CORE,
    LTO,
    STO,
    LSTO,
    NATIONAL_STAFF,
    PARLIAMENTARIAN
}
