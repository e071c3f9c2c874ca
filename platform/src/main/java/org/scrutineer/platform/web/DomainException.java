package org.scrutineer.platform.web;

import java.util.Map;

/// A rule of the service says no. Carries everything the client is told.
public class DomainException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Map<String, Object> members;

    /// @param detail a sentence about this occurrence; no personal data
    public DomainException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /// @param members further members of the problem, for example `errors`
    public DomainException(ProblemType type, String detail, Map<String, Object> members) {
        super(detail);
        this.type = type;
        this.members = Map.copyOf(members);
    }

    public ProblemType type() {
        return type;
    }

    public Problem problem() {
        return Problem.of(type, getMessage(), members);
    }
}
