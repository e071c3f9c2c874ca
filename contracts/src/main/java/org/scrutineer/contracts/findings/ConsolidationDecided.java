package org.scrutineer.contracts.findings;

/// A person chose an answer where findings of one place differ, or left it to the rule again.
public record ConsolidationDecided(ConsolidationState consolidation) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.consolidation-decided.v1";
}
