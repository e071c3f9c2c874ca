package org.scrutineer.findings.standing;

/// What of a finding is kept out of the figures until a second person has looked.
public enum Quarantine {
    ALL,
    /// Only answers to questions marked as results.
    RESULTS_ONLY
}
