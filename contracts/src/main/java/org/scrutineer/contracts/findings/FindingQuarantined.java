package org.scrutineer.contracts.findings;

/// A finding, or its result figures, was put into quarantine.
public record FindingQuarantined(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-quarantined.v1";
}
