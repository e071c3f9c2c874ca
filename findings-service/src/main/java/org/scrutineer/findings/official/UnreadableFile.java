package org.scrutineer.findings.official;

import java.util.List;

/// The file as a whole has no official figures: no row could be judged.
class UnreadableFile extends Exception {

    private final transient List<RowIssue> issues;

    UnreadableFile(List<RowIssue> issues) {
        super(issues.getFirst().message());
        this.issues = List.copyOf(issues);
    }

    List<RowIssue> issues() {
        return issues;
    }
}
