package org.scrutineer.contracts.findings;

/// A quality rule that a finding meets, for a person to look at. A signal, no proof.
///
/// @param rule code of the rule, for example `X4`
/// @param ruleVersion version of the rule that was evaluated
/// @param severity INFO, REVIEW or BLOCKING
/// @param verified whether a person has looked and left the finding as it is
/// @param explanation which values decided: question codes, figures, choices; never words or positions
public record Flag(String rule, int ruleVersion, String severity, boolean verified, String explanation) {}
