package org.scrutineer.observer;

import org.scrutineer.platform.web.ProblemType;

/// The refusals of observer-service. Each has a page under `docs/problems/`.
public enum ObserverProblem implements ProblemType {
    TRANSITION_NOT_ALLOWED("The mission cannot move to that phase now", 409),
    FORMAT_LOCKED("The format of the mission cannot be changed in this phase", 409),
    REHEARSAL_IS_FIXED("A rehearsal stays a rehearsal, a mission stays a mission", 409),
    IMPORT_REFUSED("The file has errors; nothing was imported", 422),
    UNKNOWN_OBSERVER("The roster has no observer with that code", 422),
    ENROLMENT_REFUSED("The enrolment code is not valid", 401);

    private final String title;
    private final int status;

    ObserverProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
