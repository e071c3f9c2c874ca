package org.scrutineer.contracts.findings;

/// A reviewer decided on a finding: it has issues, is approved, is rejected, or is open again.
public record FindingReviewed(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-reviewed.v1";
}
