package org.scrutineer.contracts.findings;

/// A form version was published; it is immutable from now on.
public record FormPublished(FormState form) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.form-published.v1";
}
