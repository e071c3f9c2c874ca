package org.scrutineer.deployment.importfile;

/// How bad a fault is.
public enum Severity {
    /// Refuses the file.
    ERROR,
    /// Is told, and the row is taken as it is.
    WARNING
}
