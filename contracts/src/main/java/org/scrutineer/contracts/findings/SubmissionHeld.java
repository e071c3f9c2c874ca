package org.scrutineer.contracts.findings;

/// What could not be accepted is kept for a decision.
public record SubmissionHeld(HeldState held) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.submission-held.v1";
}
