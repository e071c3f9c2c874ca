package org.scrutineer.contracts.findings;

/// A person accepted into the mission what was held.
public record HeldAccepted(HeldState held) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.held-accepted.v1";
}
