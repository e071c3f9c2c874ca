package org.scrutineer.findings.expression;

/// What a rule finds.
public enum Outcome {
    /// The condition holds: somebody should look.
    FLAGGED,
    /// It does not.
    OK,
    /// It cannot be told.
    MISSING
}
