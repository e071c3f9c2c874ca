package org.scrutineer.findings.clientaudit;

/// How far the client audit of a finding is.
public enum ClientAuditState {
    /// The finding names none.
    NOT_EXPECTED,
    /// The finding names one that has not arrived.
    MISSING,
    /// It arrived, and is read within seconds.
    WAITING,
    /// It arrived, and nothing can be read from it; the file is kept as it was sent.
    UNREADABLE,
    READ
}
