package org.scrutineer.contracts.findings;

/// An attachment of a finding arrived later than the finding.
public record AttachmentReceived(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.attachment-received.v1";
}
