package org.scrutineer.contracts.findings;

/// A person rejected what was held; it is kept.
public record HeldRejected(HeldState held) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.held-rejected.v1";
}
