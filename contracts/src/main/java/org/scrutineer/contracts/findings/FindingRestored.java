package org.scrutineer.contracts.findings;

/// A void finding is valid again.
public record FindingRestored(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-restored.v1";
}
