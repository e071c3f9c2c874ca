package org.scrutineer.observer.rosterimport;

import java.util.List;

/// The file as a whole is not a roster: no row could be judged.
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
