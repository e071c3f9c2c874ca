package org.scrutineer.findings.standing;

/// How far the review of a finding is.
public enum ReviewState {
    /// As it was first sent; nobody has decided anything, or its review was opened again.
    RECEIVED,
    /// Something must be clarified. It counts meanwhile.
    HAS_ISSUES,
    /// Its content changed since it was received or decided on.
    EDITED,
    APPROVED,
    /// It counts nowhere.
    REJECTED
}
