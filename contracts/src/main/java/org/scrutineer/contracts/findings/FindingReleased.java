package org.scrutineer.contracts.findings;

/// A second person released a finding from quarantine.
public record FindingReleased(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-released.v1";
}
