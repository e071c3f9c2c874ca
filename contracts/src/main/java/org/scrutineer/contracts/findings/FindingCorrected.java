package org.scrutineer.contracts.findings;

/// The mission office corrected answers of a finding; what was sent stays beside it.
public record FindingCorrected(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-corrected.v1";
}
