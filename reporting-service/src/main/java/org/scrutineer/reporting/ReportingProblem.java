package org.scrutineer.reporting;

import org.scrutineer.platform.web.ProblemType;

/// What may be wrong with a question to this service; each has a page under `docs/problems/`.
public enum ReportingProblem implements ProblemType {
    MISSION_NOT_REPORTED("Nothing is known of this mission yet", 404),
    FORM_NOT_REPORTED("No such form was published on this mission", 404),
    CUT_NOT_FOUND("There is no such data cut", 404),
    UNKNOWN_GROUPING("Figures cannot be grouped like this", 400),
    UNKNOWN_POSITION("The stream cannot be replayed from there", 400);

    private final String title;
    private final int status;

    ReportingProblem(String title, int status) {
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
