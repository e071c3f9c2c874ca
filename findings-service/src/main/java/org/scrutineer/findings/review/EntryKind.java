package org.scrutineer.findings.review;

/// What an entry of the journal is.
public enum EntryKind {
    OPENED_AGAIN,
    HAS_ISSUES,
    APPROVED,
    REJECTED,
    COMMENT,
    /// A question to the team.
    QUERY,
    /// What the team said to a query.
    ANSWER,
    CORRECTED,
    VOIDED,
    RESTORED,
    QUARANTINED,
    RELEASED
}
