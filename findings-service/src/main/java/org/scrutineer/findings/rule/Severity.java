package org.scrutineer.findings.rule;

/// How much a flag weighs.
public enum Severity {
    /// Good to know.
    INFO,
    /// A person should look.
    REVIEW,
    /// A person must look before the finding may count as checked.
    BLOCKING
}
