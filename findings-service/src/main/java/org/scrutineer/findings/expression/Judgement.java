package org.scrutineer.findings.expression;

/// What a rule says about one finding.
///
/// @param explanation which values decided, or what was missing; no words that people typed, no positions
public record Judgement(Outcome outcome, String explanation) {}
