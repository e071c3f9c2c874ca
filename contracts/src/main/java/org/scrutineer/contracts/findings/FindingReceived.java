package org.scrutineer.contracts.findings;

/// A finding was accepted.
public record FindingReceived(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-received.v1";
}
