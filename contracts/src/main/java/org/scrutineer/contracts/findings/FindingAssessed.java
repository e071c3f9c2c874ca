package org.scrutineer.contracts.findings;

/// The flags of a finding changed: it was judged, judged again, or a person verified one of them.
public record FindingAssessed(AssessmentState assessment) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-assessed.v1";
}
