package org.scrutineer.findings.rule;

/// Life of a version of a rule. Of one rule at most one version is active.
public enum RuleStatus {
    DRAFT,
    ACTIVE,
    RETIRED
}
