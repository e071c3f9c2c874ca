package org.scrutineer.contracts.findings;

/// A form takes no more submissions, or only late ones (status CLOSING).
public record FormClosed(FormState form) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.form-closed.v1";
}
