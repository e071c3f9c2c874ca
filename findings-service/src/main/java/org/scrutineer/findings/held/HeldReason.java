package org.scrutineer.findings.held;

/// Why something is held.
public enum HeldReason {
    /// Not XML, not a finding, a cut-off upload.
    UNREADABLE,
    /// No such form, or a version that was never published.
    UNKNOWN_FORM,
    /// The form takes no more findings.
    FORM_CLOSED,
    /// The same instanceID or finding id was received with other content.
    CONFLICTING_CONTENT,
    /// An edit of, or a repeat of, a version that is not the current one.
    OUTDATED_EDIT,
    /// An edit of a finding that was never received.
    UNKNOWN_EDIT
}
