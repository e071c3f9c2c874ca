package org.scrutineer.contracts.findings;

/// A finding was made void: it is kept and counts nowhere.
public record FindingVoided(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-voided.v1";
}
