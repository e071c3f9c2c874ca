package org.scrutineer.contracts.findings;

/// A newer version of a finding was accepted.
public record FindingEdited(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-edited.v1";
}
