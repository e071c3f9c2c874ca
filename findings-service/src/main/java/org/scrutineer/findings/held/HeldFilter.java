package org.scrutineer.findings.held;

/// Which of what is held a list shows.
public enum HeldFilter {
    WAITING,
    ACCEPTED,
    REJECTED
}
